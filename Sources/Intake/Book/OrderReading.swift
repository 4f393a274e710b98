import Civil
import Model
import Toml

/// Reads one table of `[[orders]]`, reporting whatever is wrong in it.
struct OrderReading {
  private let table: Table
  private let file: String
  private let vocabulary: Vocabulary

  init(_ table: Table, file: String, vocabulary: Vocabulary) {
    (self.table, self.file, self.vocabulary) = (table, file, vocabulary)
  }

  /// The order, nil when it cannot be named.
  func order() -> Order? {
    let ref = ref()
    let title = table.node("title")?.text(.title)
    let amount = table.node("amount")?.money()
    let seller = table.node("seller")?.text(.seller)
    let region = table.node("region")?.text(.region)
    let tags = table.node("tags")?.tags() ?? []
    let url = table.node("url")?.text(.url)
    let policy = table.node("policy")?.word(of: vocabulary.packs)
    let events = events()
    table.finish()
    return ref.map { ref in
      Order(
        ref: ref, title: title.flatMap { isBlank($0) ? nil : $0 } ?? ref.id, amount: amount,
        seller: seller, region: region, tags: tags, url: url, policy: policy, events: events)
    }
  }

  private func ref() -> OrderRef? {
    let platform = required("platform", "\"aliexpress\"")?.word(of: vocabulary.platforms)
    let account = table.node("account")?.text(.account)
    let id = required("id", "\"3071000000010001\"")?.orderNumber()
    guard let platform, let id else { return nil }
    return OrderRef(platform: platform, account: account ?? "", id: id)
  }

  private func required(_ key: String, _ example: String) -> Node? {
    if let node = table.node(key) { return node }
    table.report("'\(key)' is missing; write \(key) = \(example)")
    return nil
  }

  private func events() -> [Event] {
    var roll = EventRoll()
    for shorthand in Shorthand.all {
      guard let node = table.node(shorthand.key), let stamp = node.dated() else { continue }
      roll.add(shorthand.event(stamp, Origin(source: file, line: node.place.line)))
    }
    for event in table.node("events")?.eventTables() ?? [] {
      let reading = EventReading(event, file: file, kinds: vocabulary.kinds)
      if let event = reading.event() { roll.add(event) }
    }
    return roll.events
  }

  private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
