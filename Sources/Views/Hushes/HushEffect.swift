import Civil
public import Model
public import Schedule
public import Wording

/// What something said to alerts would do to one order, ready to be shown before it is stored.
public struct HushEffect: Sendable {
  private let hush: HushView
  private let order: Order
  private let preview: HushPreview

  /// Creates a view.
  ///
  /// - Parameters:
  ///   - hush: What is about to be said.
  ///   - order: The order it is about.
  ///   - preview: What it would do to the order's alerts.
  public init(_ hush: Hush, to order: Order, _ preview: HushPreview) {
    self.hush = HushView(hush, isStanding: true)
    self.order = order
    self.preview = preview
  }

  /// Whether any alert or reminder to come is kept back.
  public var hidesAnything: Bool { !preview.hidden.isEmpty || preview.reminders > 0 }

  /// The effect in lines for a person, below what is said.
  public func lines(for reader: Reader) -> [String] {
    [hush.named(in: reader.language)] + orderLines(for: reader)
  }

  /// The effect on one of many orders: the order, and what is hidden of it.
  public func linesAmongMany(for reader: Reader) -> [String] {
    ["\(order.ref)  \(TextTable.plain(order.title))"] + orderLines(for: reader)
  }

  private func orderLines(for reader: Reader) -> [String] {
    let words = Words(reader.language)
    guard hidesAnything else { return ["  " + words.nothing] }
    var lines = preview.hidden.map { "  \(words.hides) \(line($0, reader))" }
    if preview.reminders > 0 { lines.append("  \(words.reminders(preview.reminders))") }
    lines.append(
      preview.speaks.map { "  \(words.speaks) \(line($0, reader))" } ?? "  " + words.silent)
    return lines
  }

  private func line(_ alert: Alert, _ reader: Reader) -> String {
    "\(reader.zone.format(alert.at))  \(alert.rule) \(alert.stage)  "
      + alert.level.word(in: reader.language)
  }
}

/// The words around a preview.
private struct Words {
  private let language: Language

  init(_ language: Language) { self.language = language }

  var hides: String { Texts(en: "hides ", ru: "скроет")[language] }
  var speaks: String { Texts(en: "speaks", ru: "скажет")[language] }

  var nothing: String {
    Texts(en: "hides nothing that is to come", ru: "ничего предстоящего не скроет")[language]
  }

  var silent: String {
    Texts(
      en: "after that nothing more is to come of it", ru: "после этого ничего больше не будет")[
        language]
  }

  func reminders(_ count: Int) -> String {
    Texts(
      en: "hides  \(count) \(count == 1 ? "reminder" : "reminders")",
      ru: "скроет напоминаний: \(count)")[language]
  }
}
