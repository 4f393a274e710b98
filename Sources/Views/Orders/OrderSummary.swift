public import Civil
public import Model
public import Rules
import Schedule
public import Wording

/// One order as a list shows it: what comes next and how long there is left.
public struct OrderSummary: Sendable {
  /// The order.
  public let order: Order
  /// The window that closes first of those still open; nil when none is.
  public let next: (rule: Rule, window: Window)?
  /// Rules that could not be judged, by id.
  public let failures: [String]

  /// Sums up an order.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - pack: The pack that judges it.
  ///   - now: Windows closed by then are over.
  public init(_ order: Order, under pack: Pack, at now: Moment) {
    let verdicts = pack.assess(order, at: now).verdicts
    self.order = order
    next =
      verdicts.compactMap { rule, verdict in verdict.window.map { (rule: rule, window: $0) } }
      .filter { $0.window.closes > now }
      .min { ($0.window.safeCloses, $0.rule.id) < ($1.window.safeCloses, $1.rule.id) }
    failures = verdicts.compactMap { rule, verdict in
      if case .failed = verdict { rule.id } else { nil }
    }
  }

  /// The order with its next window as one JSON object.
  public var json: JSON {
    [
      "platform": .text(order.ref.platform), "account": .text(order.ref.account),
      "order": .text(order.ref.id), "title": .text(order.title), "amount": .text(order.amount),
      "rule": .text(next?.rule.id), "actor": .text(next?.window.actor.rawValue),
      "opens": .text(next?.window.opens), "closes": .text(next?.window.closes),
      "safeCloses": .text(next?.window.safeCloses), "basis": .text(next?.window.basis.rawValue),
      "failures": .array(failures.map { .string($0) }),
    ]
  }

  /// The cells of a list's row.
  public func cells(for reader: Reader, at now: Moment) -> [String] {
    let title = order.title.isEmpty ? "-" : order.title
    guard let next else {
      let quiet =
        failures.isEmpty
        ? Texts(en: "nothing open", ru: "ничего не открыто")[reader.language]
        : Texts(en: "cannot be judged", ru: "нельзя оценить")[reader.language]
      return [order.ref.id, order.ref.platform, title, quiet, "-", "-"]
    }
    let about = next.window.basis == .estimated ? "≈ " : ""
    return [
      order.ref.id, order.ref.platform, title, next.rule.id,
      about + reader.zone.format(next.window.safeCloses),
      TimeLeft(at: now, until: next.window.safeCloses).brief(in: reader.language),
    ]
  }

  /// The headings of a list.
  public static func heads(in language: Language) -> [String] {
    switch language {
    case .english: ["ORDER", "PLATFORM", "TITLE", "NEXT", "CLOSES", "LEFT"]
    case .russian: ["ЗАКАЗ", "ПЛОЩАДКА", "ТОВАР", "ДАЛЬШЕ", "КОНЕЦ", "ОСТАЛОСЬ"]
    }
  }

  /// Lists show first what closes first, then orders without an open window.
  public static func isBefore(_ left: OrderSummary, _ right: OrderSummary) -> Bool {
    (left.next?.window.safeCloses ?? .latest, left.order.ref)
      < (right.next?.window.safeCloses ?? .latest, right.order.ref)
  }
}
