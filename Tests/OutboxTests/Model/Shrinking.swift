import Outbox

/// The smallest history found that breaks the same law.
struct Shrinking {
  private(set) var history: History
  private(set) var breach: Breach

  init(_ history: History, _ breach: Breach) throws {
    (self.history, self.breach) = (history, breach)
    var again = true
    while again {
      again = false
      for index in self.history.entries.indices.reversed() {
        var smaller = self.history
        smaller.entries.remove(at: index)
        again = try take(smaller) || again
      }
    }
    for change in Shrinking.simplifications {
      var simpler = self.history
      change(&simpler)
      _ = try take(simpler)
    }
  }

  private mutating func take(_ smaller: History) throws -> Bool {
    do {
      var world = try World(smaller)
      try world.run()
    } catch let other as Breach where other.law == breach.law {
      (history, breach) = (smaller, other)
      return true
    } catch is Breach {}
    return false
  }

  private static let simplifications: [@Sendable (inout History) -> Void] = [
    { $0.recipients = ["a"] },
    { $0.policies["phone"]?.quiet = [:] }, { $0.policies["mail"]?.quiet = [:] },
    { $0.policies["phone"]?.grouping = nil }, { $0.policies["mail"]?.grouping = nil },
    { $0.policies["phone"]?.budget = nil }, { $0.policies["mail"]?.budget = nil },
    { $0.policies["phone"]?.digest = nil }, { $0.policies["mail"]?.digest = nil },
    { $0.isChained = false }, { $0.isToPhoneAlone = true },
  ]

  var report: String {
    let entries = history.entries.map { "  \($0.at) \($0.action)" }
    let policies = history.policies.sorted { $0.key < $1.key }.map { sink, policy in
      let quiet = policy.quiet.values.first.map { "\($0.spans)" } ?? "-"
      let digest = policy.digest.map { "\($0)" } ?? "-"
      let grouping = policy.grouping.map { "\($0)" } ?? "-"
      return "  \(sink): quiet \(quiet), grouping \(grouping), "
        + "budget \(policy.budget.map { "\($0)" } ?? "-"), digest \(digest)"
    }
    return "seed \(history.seed): \(breach)\n"
      + (policies + ["  chained \(history.isChained), phone alone \(history.isToPhoneAlone)"]
      + entries).joined(separator: "\n")
  }
}
