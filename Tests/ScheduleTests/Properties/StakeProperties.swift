import Civil
import Model
import Rules
import Schedule
import Testing

/// The promise the whole program is about, for random facts in random order.
struct StakeProperties {
  /// The articles of these years know no claim once receipt was confirmed.
  private let finalConfirmation: Set = ["aliexpress-2013", "aliexpress-2014", "aliexpress-2016"]

  @Test func `while the buyer can lose money, some rule speaks or says that it cannot`() throws {
    var checked = 0
    for pack in try Shipped.all() {
      let claims = !finalConfirmation.contains(pack.id)
      for seed in 0..<250 {
        var tale = Tale(seed: seed)
        var known: [Event] = []
        for event in tale.shuffled() {
          known.append(event)
          let now = tale.someDay(within: 150)
          let order = tale.order(known)
          guard Stake(order, zone: pack.zone, at: now).isOpen(claimsAfterConfirming: claims)
          else { continue }
          checked += 1
          let isWatched = pack.assess(order, at: now).verdicts.contains { $0.verdict != .quiet }
          #expect(isWatched, "seed \(seed) of \(pack.id) at \(now): \(Tale.words(known))")
        }
      }
    }
    #expect(checked > 1_000)
  }
}

extension Tale {
  /// The facts as a failure shows them.
  static func words(_ events: [Event]) -> String {
    events.map { "\($0.kind) \($0.at.map { "\($0)" } ?? "-")" }.joined(separator: ", ")
  }
}
