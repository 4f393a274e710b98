import Civil
public import Model
import Storage
public import Wording

extension Outgoing {
  /// The cells of a list's row.
  public func cells(for reader: Reader) -> [String] {
    [
      name, state.word(in: reader.language), about(in: reader.language), target,
      moment(for: reader), lastError ?? "-",
    ]
  }

  /// The headings of a list.
  public static func heads(in language: Language) -> [String] {
    switch language {
    case .english: ["ID", "STATE", "WHAT", "TO", "WHEN", "WHY"]
    case .russian: ["НОМЕР", "СОСТОЯНИЕ", "ЧТО", "КОМУ", "КОГДА", "ПОЧЕМУ"]
    }
  }

  /// When it was finished, else when it is tried next.
  private func moment(for reader: Reader) -> String {
    if let finishedAt { return reader.zone.format(finishedAt) }
    let next = nextAttemptAt.map { "\(Texts.next[reader.language]) \(reader.zone.format($0))" }
    return next ?? "-"
  }

  /// All that is known of it, in lines for a person.
  public func lines(for reader: Reader) -> [String] {
    let language = reader.language
    let names = Texts(
      en: "to state accepted tries next finished why key close digest",
      ru: "кому состояние принято попыток снова закончено почему ключ конец сводка")[language]
      .split(separator: " ").map(String.init)
    let values: [String?] = [
      target, state.word(in: language), reader.zone.format(enqueuedAt), "\(attempts)",
      nextAttemptAt.map { reader.zone.format($0) }, finishedAt.map { reader.zone.format($0) },
      lastError, key.rawValue, close.map { reader.zone.format($0) }, digest?.rawValue,
    ]
    let facts = zip(names, values).compactMap { name, value in
      value.map { "  \(name): \(TextTable.plain($0))" }
    }
    return ["\(name): \(TextTable.plain(about(in: language)))"] + facts + memberLines(for: reader)
  }

  private func memberLines(for reader: Reader) -> [String] {
    guard case .digest(_, let members) = self else { return [] }
    return members.map { member in
      let words = [
        "\(member.id)", Outgoing.delivery(member).about(in: reader.language),
        member.state.word(in: reader.language),
      ]
      return "    " + words.map(TextTable.plain).joined(separator: "  ")
    }
  }

  /// The stable name that every copy of the message carries.
  private var key: AlertKey {
    switch self {
    case .delivery(let row): row.delivery.alert.key
    case .digest(let row, _): row.key
    }
  }

  /// The earliest plausible close of what it tells.
  private var close: Moment? {
    guard case .delivery(let row) = self else { return nil }
    return row.delivery.alert.window?.safeCloses
  }

  /// The digest that a delivery is told in.
  private var digest: AlertKey? {
    guard case .delivery(let row) = self else { return nil }
    return row.digest
  }
}
