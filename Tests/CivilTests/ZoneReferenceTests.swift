import Civil
import Testing

/// The same questions put to this code and to the C library, by way of `date`.
struct ZoneReferenceTests {
  static let names =
    ZonePropertyTests.names + [
      "America/Los_Angeles", "America/Havana", "America/Mexico_City", "America/Sao_Paulo",
      "Asia/Jerusalem", "Asia/Kathmandu", "Asia/Shanghai", "Europe/London", "Europe/Moscow",
      "Pacific/Fiji", "Pacific/Kwajalein", "Pacific/Norfolk", "EST5EDT",
    ]

  @Test(arguments: names)
  func `clocks show what date prints`(name: String) throws {
    var random = SeededGenerator(seed: UInt64(name.utf8.count))
    let zone = try zone(name)
    let moments = (0..<400).map { index in
      // Most around the present, some as far as rules reach.
      let reach: Int64 = index.isMultiple(of: 4) ? 40_000_000_000 : 3_000_000_000
      return Moment(seconds: .random(in: -1_500_000_000...reach, using: &random))
    }
    let printed = try date(moments, in: name)
    #expect(printed.count == moments.count)
    for (moment, line) in zip(moments, printed) {
      let shown = "\(zone.civil(at: moment)) \(zone.abbreviation(at: moment))"
      #expect(shown == line, "at \(moment)")
    }
  }

  @Test(arguments: names)
  func `every change of clocks from 1970 to 2100 falls on the second date says`(
    name: String
  ) throws {
    let zone = try zone(name)
    let changes = Self.changes(of: zone)
    let moments = changes.flatMap { [$0 - Length(seconds: 1), $0] }
    guard !moments.isEmpty else { return }
    let printed = try date(moments, in: name)
    for (moment, line) in zip(moments, printed) {
      #expect("\(zone.civil(at: moment)) \(zone.abbreviation(at: moment))" == line)
    }
  }

  /// Found from outside: a step of five days wherever the offset differs, then halving.
  private static func changes(of zone: Zone) -> [Moment] {
    var changes: [Moment] = []
    for day in stride(from: 0, to: 47_500, by: 5) {
      var (low, high) = (Int64(day) * 86_400, Int64(day + 5) * 86_400)
      let before = zone.offset(at: Moment(seconds: low))
      guard zone.offset(at: Moment(seconds: high)) != before else { continue }
      while high - low > 1 {
        let middle = (low + high) / 2
        if zone.offset(at: Moment(seconds: middle)) == before {
          low = middle
        } else {
          high = middle
        }
      }
      changes.append(Moment(seconds: high))
    }
    return changes
  }

  private func date(_ moments: [Moment], in name: String) throws -> [Substring] {
    let folder = try TemporaryFolder()
    let input = moments.map { "@\($0.seconds)\n" }.joined()
    try folder.write(input.utf8, to: "moments")
    let format = "+%Y-%m-%dT%H:%M:%S %Z"
    return try shell("LC_ALL=C TZ='\(name)' date -f '\(folder.path)/moments' '\(format)'")
      .split(separator: "\n")
  }
}
