import Civil
public import Model
public import Wording

/// What a person said to alerts, ready to be shown.
public struct HushView: Hashable, Sendable {
  /// What was said.
  public let hush: Hush
  /// Whether it still keeps anything back.
  public let isStanding: Bool

  /// Creates a view.
  ///
  /// - Parameters:
  ///   - hush: What was said.
  ///   - isStanding: Whether it still keeps anything back.
  public init(_ hush: Hush, isStanding: Bool) {
    self.hush = hush
    self.isStanding = isStanding
  }

  /// The view as one JSON object.
  public var json: JSON {
    [
      "id": .integer(hush.id), "kind": .text(hush.kind.rawValue),
      "platform": .text(hush.order?.platform), "account": .text(hush.order?.account),
      "order": .text(hush.order?.id), "rule": .text(hush.rule), "closes": .text(close),
      "stage": .text(hush.stage), "condition": .text(hush.condition),
      "author": .text(hush.author), "reason": .text(hush.reason), "since": .text(hush.since),
      "until": .text(hush.until), "liftedAt": .text(hush.liftedAt), "stands": .bool(isStanding),
    ]
  }

  /// The cells of a list's row.
  public func cells(for reader: Reader) -> [String] {
    [
      "\(hush.id)", hush.kind.word(in: reader.language), hush.order?.id ?? "*", about,
      end(for: reader), hush.author.isEmpty ? "-" : hush.author,
      hush.reason.isEmpty ? "-" : hush.reason,
    ]
  }

  /// The headings of a list.
  public static func heads(in language: Language) -> [String] {
    switch language {
    case .english: ["ID", "KIND", "ORDER", "ABOUT", "UNTIL", "BY", "WHY"]
    case .russian: ["НОМЕР", "ЧТО", "ЗАКАЗ", "О ЧЁМ", "ДО", "КТО", "ПОЧЕМУ"]
    }
  }

  /// What was said, in a few words: `ack of bazaar/5001 claim -7d`.
  public func named(in language: Language) -> String {
    let order = hush.order.map { "\($0)" }
    let subject = [order, hush.rule, hush.stage, hush.condition].compactMap(\.self)
      .map(TextTable.plain).joined(separator: " ")
    let kind = hush.kind.word(in: language)
    return Texts(en: "\(kind) of \(subject)", ru: "\(kind): \(subject)")[language]
  }

  private var about: String {
    let words = [hush.rule, hush.stage, hush.condition].compactMap(\.self)
    return words.isEmpty ? "*" : words.joined(separator: " ")
  }

  /// The close of the window that is acknowledged; nil where it is of no single window.
  private var close: Moment? {
    hush.revision.flatMap { $0 == 0 ? nil : Moment(seconds: $0) }
  }

  private func end(for reader: Reader) -> String {
    let language = reader.language
    if let lifted = hush.liftedAt {
      let moment = reader.zone.format(lifted)
      return Texts(en: "lifted \(moment)", ru: "снято \(moment)")[language]
    }
    if let until = hush.until { return reader.zone.format(until) }
    guard let close else { return "-" }
    let moment = reader.zone.format(close)
    return Texts(en: "close \(moment)", ru: "конец \(moment)")[language]
  }
}
