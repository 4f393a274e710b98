public import Civil
public import Model
public import Rules
public import Wording

/// What to do now about one order: its windows, what to keep, to claim, to fill in and to write.
public struct KitView: Sendable {
  let order: Order
  let pack: Pack
  let kit: Kit
  let windows: [KitWindow]
  let guards: [KitGuard]
  /// Steps already taken that a guard speaks against.
  let steps: [SpokenGuard]
  let now: Moment

  /// Puts the kit of an order together.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - pack: The pack that judges it.
  ///   - reason: The reason of the claim; nil for the one of the dispute, if there is one.
  ///   - account: What is known of the buyer's other orders.
  ///   - now: The moment to judge at.
  /// - Throws: `KitError` when the pack knows no such reason.
  public init(
    _ order: Order, under pack: Pack, reason: String?, account: Account, at now: Moment
  ) throws(KitError) {
    self.order = order
    self.pack = pack
    self.now = now
    kit = try pack.kit(for: order, reason: reason, account: account, at: now) {
      $0.worded(in: $1, platform: pack.zone)
    }
    let assessment = pack.assess(order, account: account, at: now)
    windows = KitWindow.all(of: order, in: assessment, at: now)
    steps = assessment.standingSteps(of: order, at: now, in: pack.zone)
    guards = KitGuard.all(of: order, under: pack, account: account, at: now)
  }

  /// The view in lines for a terminal.
  public func lines(for reader: Reader) -> [String] {
    let sections = sections(for: reader).map(\.lines)
    return [TextTable.plain(heading(for: reader))] + sections.flatMap { [""] + $0 }
  }

  /// The view as a page of Markdown, to be printed.
  public func markdown(for reader: Reader) -> [String] {
    let sections = sections(for: reader).map(\.markdown)
    return ["# \(Markdown.escaped(heading(for: reader)))"] + sections.flatMap { [""] + $0 }
  }

  private func heading(for reader: Reader) -> String {
    let thing = [order.title, order.amount?.worded(in: reader.language) ?? ""]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return thing.isEmpty ? "\(order.ref)" : "\(order.ref): \(thing)"
  }
}
