import Civil
import Model

extension Order {
  /// The same for two tellings exactly when all they say about the order is the same.
  var factsFingerprint: String {
    var print = Fingerprint()
    for text in [title, amount?.currency, seller, region, url, policy] { print.add(text) }
    print.add(amount?.minor)
    print.add(Int64(tags.count))
    for tag in tags { print.add(tag) }
    for event in events { event.add(to: &print) }
    return print.text
  }

  /// The same for two tellings when their facts stand on the same lines.
  var linesFingerprint: String {
    var print = Fingerprint()
    for event in events { print.add(event.origin.line.map(Int64.init)) }
    return print.text
  }

  /// The first line that tells of the order, where lines are known.
  var firstLine: Int? {
    events.compactMap(\.origin.line).min()
  }
}

extension Event {
  fileprivate func add(to print: inout Fingerprint) {
    print.add(kind.rawValue)
    print.add(at)
    print.add(until)
    print.add(amount?.currency)
    print.add(amount?.minor)
    print.add(reason)
    print.add(note)
  }
}
