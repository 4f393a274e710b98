import Civil
import Testing

/// What must hold for every zone and moment.
struct ZonePropertyTests {
  static let names = [
    "Africa/Cairo", "Africa/Casablanca", "America/Nuuk", "America/St_Johns", "America/Santiago",
    "Antarctica/Troll", "Asia/Gaza", "Asia/Tehran", "Australia/Lord_Howe", "Europe/Berlin",
    "Europe/Dublin", "Pacific/Apia", "Pacific/Chatham", "Pacific/Kiritimati", "UTC",
  ]

  @Test(arguments: names)
  func `a reading leads back to its moment or to its earlier twin`(name: String) throws {
    let zone = try zone(name)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<1_000 {
      let moment = Moment(seconds: .random(in: -5_000_000_000...10_000_000_000, using: &random))
      let civil = zone.civil(at: moment)
      let back = zone.moment(of: civil)
      #expect(zone.civil(at: back) == civil)
      #expect(back == moment || back < moment && zone.offset(at: back) > zone.offset(at: moment))
    }
  }

  @Test(arguments: names)
  func `each day begins one second after the one before ends`(name: String) throws {
    let zone = try zone(name)
    var day = try on("2009-01-01")
    for _ in 0..<1_200 {
      let next = day.adding(days: 1)
      #expect(zone.startOfDay(day) <= zone.endOfDay(day))
      #expect(
        zone.civil(at: zone.endOfDay(day)).date <= day
          || zone.startOfDay(next) == zone.startOfDay(day))
      #expect(zone.startOfDay(next) - zone.endOfDay(day) <= Length(seconds: 1))
      day = next
    }
  }

  @Test(arguments: names)
  func `a reading is the first moment whose clock shows it or more`(name: String) throws {
    let zone = try zone(name)
    var random = SeededGenerator(seed: 6)
    for _ in 0..<60 {
      // Quarter hours around changes: every reading within a day of them is tried by brute force.
      let start = Int64.random(in: 0...4_500_000_000, using: &random) / 900 * 900
      let wanted = zone.civil(at: Moment(seconds: start))
      let first = stride(from: start - 108_000, through: start, by: 900)
        .first { zone.civil(at: Moment(seconds: $0)) >= wanted }
      #expect(zone.moment(of: wanted).seconds == first)
    }
  }
}
