import Civil
import Model
import Testing
import Wording

@testable import Views

@Suite struct ArithmeticTests {
  private static let zones = ZoneDatabase()

  private func reader(_ language: Language, _ zone: String) throws -> Reader {
    Reader(language: language, zone: try Self.zones.zone(zone), zones: Self.zones)
  }

  @Test func `the arithmetic is told by both clocks`() throws {
    let line = "shipped.at (2026-11-20T12:00:00Z) + 5d = 2026-11-25T12:00:00Z"
    let pacific = try Self.zones.zone("America/Los_Angeles")
    #expect(
      Arithmetic(line: line).lines(for: try reader(.english, "Europe/Berlin"), platform: pacific)
        == [
          "shipped.at (2026-11-20 13:00 CET) + 5d = 2026-11-25 13:00 CET",
          "by the platform's clock: shipped.at (2026-11-20 04:00 PST) + 5d = 2026-11-25 04:00 PST",
        ])
    #expect(
      Arithmetic(line: line).lines(
        for: try reader(.english, "America/Los_Angeles"), platform: pacific
      ).count == 1)
  }

  @Test func `words of the arithmetic are Russian for a Russian reader`() throws {
    let line =
      "a + 5d calendar days in UTC = 2026-11-25T12:00:00Z at the earliest, "
      + "2026-11-26T12:00:00Z at the latest"
    #expect(
      Arithmetic(line: line).lines(for: try reader(.russian, "Etc/UTC"), platform: .utc) == [
        "a + 5d календарных дней в зоне UTC = 2026-11-25 12:00 UTC самое раннее, "
          + "2026-11-26 12:00 UTC самое позднее"
      ])
  }

  @Test func `what is no moment stays`() throws {
    let line = "order.Z + 2026-13-40T00:00:00Z = Z"
    #expect(
      Arithmetic(line: line).lines(for: try reader(.english, "Etc/UTC"), platform: .utc) == [line])
  }
}
