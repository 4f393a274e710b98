import Foundation
import Testing

/// Random histories against laws that know nothing of how the pipeline decides.
///
/// `ORDERWATCH_HISTORIES` says how many, `ORDERWATCH_SEED` which is the first. Not run by itself yet:
/// one law is known to break, since a message sent alone whose record a crash took may be sent again
/// within a digest, under the digest's key.
@Suite struct `Model` {
  @Test(.enabled(if: Model.isAsked, "left out unless ORDERWATCH_HISTORIES says how many"))
  func `every law holds in every random history`() throws {
    let count = Int(Model.variable("ORDERWATCH_HISTORIES") ?? "") ?? 150
    let first = UInt64(Model.variable("ORDERWATCH_SEED") ?? "") ?? 1
    var passes = 0
    var broken: Set<Law> = []
    for seed in first..<first + UInt64(count) {
      let history = try History(seed: seed)
      var world = try World(history)
      do {
        try world.run()
      } catch let breach as Breach {
        // The smallest history is looked for once a law; the others are named by their seed.
        let isFirst = broken.insert(breach.law).inserted
        Issue.record(
          "\(isFirst ? try Shrinking(history, breach).report : "seed \(seed): \(breach)")")
      }
      passes += world.total
    }
    print("model: \(count) histories from seed \(first), \(passes) passes")
  }

  private static var isAsked: Bool { variable("ORDERWATCH_HISTORIES") != nil }

  private static func variable(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }
}
