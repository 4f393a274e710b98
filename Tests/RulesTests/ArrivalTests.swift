import Civil
import Model
import Rules
import Testing

private let library = try? PackLibrary(files: PackFile.shipped, zones: ZoneDatabase())

/// What an order is must not depend on the order in which its facts were learned.
struct ArrivalTests {
  private let pack: Pack

  init() throws {
    pack = try #require(library?.pack("aliexpress"))
  }

  @Test(arguments: 0..<60)
  func `the same facts give the same judgement in every order`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let events = History(using: &random).events
    let now = moment("2026-06-01T00:00:00Z") + Length(days: .random(in: 0...200, using: &random))
    let told = pack.assess(order(events), at: now)
    for _ in 0..<5 {
      let other = pack.assess(order(events.shuffled(using: &random)), at: now)
      #expect(other.verdicts.map(\.verdict) == told.verdicts.map(\.verdict))
      #expect(other.nextEventAt == told.nextEventAt)
      #expect(other.steps.map(\.words) == told.steps.map(\.words))
    }
  }

  @Test func `three facts of one moment, in all six orders`() {
    let events = ["dispute-opened", "dispute-cancelled", "dispute-edited"].map {
      event($0, "2026-10-20T12:00:00Z")
    }
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    let now = moment("2026-10-21T00:00:00Z")
    let verdicts = orders.map { indices in
      pack.assess(order(indices.map { events[$0] }), at: now).verdicts.map(\.verdict)
    }
    #expect(Set(verdicts).count == 1)
  }
}

extension SpokenGuard {
  fileprivate var words: String {
    "\(guarding.id) \(step.kind) \(step.at.map(String.init(describing:)) ?? "")"
  }
}
