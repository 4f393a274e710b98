public import Civil
public import Model
public import Rules
import Schedule
public import Wording

/// One order as a list shows it: what comes next and how long there is left.
public struct OrderSummary: Sendable {
  /// The order.
  public let order: Order
  /// The window that closes first of those still open, deadlines before windows with which nothing
  /// is lost; nil when none is.
  public let next: (rule: Rule, window: Window)?
  /// Rules that could not be judged, by id.
  public let failures: [String]
  /// Ids of guards that speak against a step already taken, the gravest first.
  public let guards: [String]

  /// Sums up an order.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - pack: The pack that judges it.
  ///   - now: Windows closed by then are over.
  public init(_ order: Order, under pack: Pack, at now: Moment) {
    let assessment = pack.assess(order, at: now)
    let verdicts = assessment.verdicts
    self.order = order
    next =
      verdicts.compactMap { rule, verdict in verdict.window.map { (rule: rule, window: $0) } }
      .filter { $0.window.closes > now }
      .min { OrderSummary.rank($0) < OrderSummary.rank($1) }
    failures = verdicts.compactMap { rule, verdict in
      if case .failed = verdict { rule.id } else { nil }
    }
    var seen: Set<String> = []
    guards = assessment.standingSteps(of: order, at: now, in: pack.zone).map(\.guarding.id)
      .filter { seen.insert($0).inserted }
  }

  private static func rank(_ next: (rule: Rule, window: Window)) -> (Int, Moment, String) {
    (next.rule.isDeadline ? 0 : 1, next.window.safeCloses, next.rule.id)
  }

  /// The order with its next window as one JSON object.
  public var json: JSON {
    [
      "platform": .text(order.ref.platform), "account": .text(order.ref.account),
      "order": .text(order.ref.id), "title": .text(order.title), "amount": .text(order.amount),
      "rule": .text(next?.rule.id), "actor": .text(next?.window.actor.rawValue),
      "opens": .text(next?.window.opens), "closes": .text(next?.window.closes),
      "safeCloses": .text(next?.window.safeCloses), "basis": .text(next?.window.basis.rawValue),
      "failures": .array(failures.map { .string($0) }), "guards": .strings(guards),
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
      return [order.ref.id, order.ref.platform, title, marked(quiet), "-", "-"]
    }
    let about = next.window.basis == .estimated ? "≈ " : ""
    let from = next.rule.isStart ? Texts(en: "from ", ru: "с ")[reader.language] : ""
    return [
      order.ref.id, order.ref.platform, title, marked(next.rule.id),
      from + about + reader.zone.format(next.window.safeCloses),
      TimeLeft(at: now, until: next.window.safeCloses).brief(in: reader.language),
    ]
  }

  /// What comes next, and the gravest guard that speaks against a step already taken.
  private func marked(_ next: String) -> String {
    ([next] + guards.prefix(1).map { "!\($0)" }).joined(separator: " ")
  }

  /// The headings of a list.
  public static func heads(in language: Language) -> [String] {
    switch language {
    case .english: ["ORDER", "PLATFORM", "TITLE", "NEXT", "CLOSES", "LEFT"]
    case .russian: ["ЗАКАЗ", "ПЛОЩАДКА", "ТОВАР", "ДАЛЬШЕ", "КОНЕЦ", "ОСТАЛОСЬ"]
    }
  }

  /// Lists show first what closes first, then orders where nothing is lost, then those without an
  /// open window.
  public static func isBefore(_ left: OrderSummary, _ right: OrderSummary) -> Bool {
    let ranks = [left, right].map { $0.next.map(rank) ?? (2, .latest, "") }
    return (ranks[0].0, ranks[0].1, left.order.ref) < (ranks[1].0, ranks[1].1, right.order.ref)
  }
}
