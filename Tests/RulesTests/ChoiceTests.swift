import Civil
import Model
import Rules
import Testing

/// Which pack judges an order.
struct ChoiceTests {
  private let library: PackLibrary

  init() throws {
    func pack(_ id: String, _ more: String) -> PackFile {
      var pack = SmallPack()
      pack.head = """
        id = "\(id)"
        platform = "shop"
        timezone = "America/Los_Angeles"
        reviewed = 2026-11-22
        \(more)
        """
      return PackFile(name: "\(id).toml", bytes: Array(pack.text.utf8))
    }
    let child = PackFile(name: "own.toml", bytes: Array("id = \"a-own\"\nextends = \"now\"\n".utf8))
    library = try PackLibrary(
      files: [
        pack("old", "placed_from = 2010-01-01\nplaced_until = 2020-01-01"),
        pack("now", "placed_from = 2020-01-01"),
        pack("now-es", "placed_from = 2020-01-01\nregions = [\"ES\", \"PT\"]"), child,
      ], zones: ZoneDatabase())
  }

  private func choice(_ events: [Event], region: String? = nil, policy: String? = nil) -> String {
    var order = order(events)
    order.region = region
    order.policy = policy
    do throws(PackChoiceError) {
      return try library.pack(for: order).id
    } catch {
      return error.description
    }
  }

  @Test func `the pack that an order names judges it`() {
    #expect(choice([event("placed", "2026-01-01")], policy: "old") == "old")
    #expect(choice([], policy: "old1") == "unknown pack 'old1'; did you mean 'old'?")
  }

  @Test func `the era is that of the day in the zone of the pack`() {
    #expect(choice([event("placed", "2020-01-01T07:59:59Z")]) == "old")
    #expect(choice([event("placed", "2020-01-01T08:00:00Z")]) == "a-own")
    #expect(choice([event("placed", "2019-12-31")]) == "old")
    #expect(choice([event("placed", "2020-01-01")]) == "a-own")
  }

  @Test func `an order without any date is of today`() {
    #expect(choice([]) == "a-own")
  }

  @Test func `the region of the seller goes before everything else`() {
    #expect(choice([event("placed", "2026-01-01")], region: "PT") == "now-es")
    #expect(choice([event("placed", "2026-01-01")], region: "FR") == "a-own")
  }

  @Test func `the first placing counts, in whatever order the events are told`() {
    let events = [event("placed", "2021-01-01"), event("placed", "2019-01-01")]
    #expect(choice(events) == "old")
    #expect(choice(events.reversed()) == "old")
  }

  @Test func `an order before every era, or of another platform, is told what to do`() {
    #expect(
      choice([event("placed", "2001-01-01")]) == "no pack of 'shop' is for an order of this date "
        + "and region; name one with policy = \"a-own\"")
    let stray = Order(ref: OrderRef(platform: "shopp", id: "1"), title: "")
    #expect(throws: PackChoiceError.self) { try library.pack(for: stray) }
  }
}
