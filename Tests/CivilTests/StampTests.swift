import Civil
import Testing

struct StampTests {
  @Test func `a date alone is a whole day of its zone`() throws {
    let stamp = try #require(Stamp(parsing: "2026-12-03"))
    let losAngeles = try zone("America/Los_Angeles")
    #expect(try stamp.earliest(in: losAngeles) == at("2026-12-03T08:00:00Z"))
    #expect(try stamp.latest(in: losAngeles) == at("2026-12-04T07:59:59Z"))
  }

  @Test func `a moment is the same in every zone`() throws {
    let stamp = try #require(Stamp(parsing: "2026-12-03T07:59:00Z"))
    for name in ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"] {
      #expect(try stamp.earliest(in: zone(name)) == at("2026-12-03T07:59:00Z"))
      #expect(try stamp.latest(in: zone(name)) == at("2026-12-03T07:59:00Z"))
    }
  }

  @Test(arguments: ["2026-12-03", "2026-12-03T07:59:00Z"])
  func `a stamp prints as it is read`(text: String) {
    #expect(Stamp(parsing: text)?.description == text)
  }

  @Test(arguments: ["", "yesterday", "2026-12", "2026-12-03T07:59:00"])
  func `any other text is no stamp`(text: String) {
    #expect(Stamp(parsing: text) == nil)
  }

  @Test func `the first moment is never after the last one`() throws {
    let apia = try zone("Pacific/Apia")
    let skipped = Stamp.day(try on("2011-12-30"))
    #expect(skipped.earliest(in: apia) <= skipped.latest(in: apia))
    let last = Stamp.day(try on("9999-12-31"))
    #expect(last.earliest(in: apia) < last.latest(in: apia))
  }
}
