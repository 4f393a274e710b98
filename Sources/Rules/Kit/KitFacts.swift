import CEL
import Civil
import Model

/// What an order says in the places of the kit's texts.
struct KitFacts {
  private let order: Order
  private let judge: GuardJudge

  init(_ order: Order, _ judge: GuardJudge) {
    self.order = order
    self.judge = judge
  }

  subscript(placeholder: Placeholder) -> KitFact? {
    switch placeholder {
    case .order: .text(order.ref.id)
    case .title: order.title.isEmpty ? nil : .text(order.title)
    case .seller: order.seller.map(KitFact.text)
    case .amount: order.amount.map(KitFact.money)
    case .claim: claimed
    case .reason: reason
    case .placed: stamp(.placed)
    case .shipped: stamp(.shipped)
    case .tracking: number(in: ["shipped", "scanned", "moved"], digits: 4)
    case .protection: protection
    case .offer: amount(of: ["seller-offered"])
    case .case: number(in: KitFacts.disputeKinds, digits: 5)
    case .days: days
    }
  }

  private static let disputeKinds = [
    "dispute-opened", "dispute-edited", "escalated", "evidence-requested", "solutions-proposed",
    "decided", "appealed",
  ]

  private func stamp(_ kind: EventKind) -> KitFact? {
    judge.facts.latest(kind)?.at.map(KitFact.stamp)
  }

  private func amount(of kinds: [String]) -> KitFact? {
    judge.facts.events.last { kinds.contains($0.kind.rawValue) && $0.amount != nil }?.amount
      .map(KitFact.money)
  }

  /// What the dispute asks for, else what the claim guide says.
  private var claimed: KitFact? {
    if let amount = amount(of: ["dispute-opened", "dispute-edited"]) { return amount }
    return judge.claim.map { .share(least: $0.least, most: $0.most, of: order.amount) }
  }

  private var reason: KitFact? {
    if let claim = judge.claim { return .texts(claim.title) }
    return judge.reason.isEmpty ? nil : .text(judge.reason)
  }

  /// The pack's own reckoning of it, at the earliest; else what the platform shows.
  private var protection: KitFact? {
    let ends = judge.pack.slot(of: CompiledPack.protectionEnds).map { slot in
      judge.frames.compactMap { frame -> Moment? in
        guard case .timestamp(let end) = frame.variables[slot] else { return nil }
        return Moment(seconds: end.seconds)
      }
    }
    if let end = ends?.min() { return .moment(end) }
    return judge.facts.latest(.protectionSet)?.until.map(KitFact.stamp)
  }

  /// The pack's parameter `extension_days`, a count or a length of whole days.
  private var days: KitFact? {
    guard let parameter = judge.pack.parameters.first(where: { $0.name == "extension_days" })
    else { return nil }
    return switch parameter.value {
    case .int(let count): .count(Int(count))
    case .duration(let length): .count(Int(length.seconds / 86_400))
    default: nil
    }
  }

  /// The latest word in the notes of these events that can be a number of a parcel or a case.
  private func number(in kinds: [String], digits: Int) -> KitFact? {
    let notes = judge.facts.events.reversed().filter { kinds.contains($0.kind.rawValue) }
      .compactMap(\.note)
    for note in notes {
      for word in note.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" })
      where !word.contains("-") && word.utf8.count <= 40 && word.count(where: \.isNumber) >= digits
      {
        return .text(String(word))
      }
    }
    return nil
  }
}
