import Civil
import Testing

struct TZifReaderTests {
  private func zone(_ builder: TZifBuilder) throws -> Zone {
    try Zone(name: "Test", tzif: builder.bytes)
  }

  private func offsets(_ zone: Zone, _ moments: [Int64]) -> [Int] {
    moments.map { zone.offset(at: Moment(seconds: $0)) }
  }

  private static let twoKinds = [
    TZifBuilder.Kind(offset: 3600), TZifBuilder.Kind(offset: 7200, isSummer: 1, name: 4),
  ]

  @Test(arguments: [0, UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "5")])
  func `all versions are read`(version: UInt8) throws {
    let zone = try zone(
      TZifBuilder(version: version, times: [1000, 2000], indices: [1, 0], kinds: Self.twoKinds))
    #expect(
      offsets(zone, [0, 999, 1000, 1999, 2000, 9999]) == [3600, 3600, 7200, 7200, 3600, 3600])
    #expect(zone.abbreviation(at: Moment(seconds: 1500)) == "TWO")
  }

  @Test func `the footer holds after the last change`() throws {
    let zone = try zone(
      TZifBuilder(times: [1000], indices: [1], kinds: Self.twoKinds, footer: "\n<-03>3\n"))
    #expect(offsets(zone, [999, 1000, 99_999]) == [3600, -10_800, -10_800])
    #expect(zone.format(Moment(seconds: 5000)) == "1969-12-31 22:23 UTC-03:00")
  }

  @Test func `a zone of rules alone has no beginning`() throws {
    let zone = try zone(TZifBuilder(footer: "\nCET-1CEST,M3.5.0,M10.5.0/3\n"))
    #expect(try zone.format(at("0004-07-01T00:00:00Z")) == "0004-07-01 02:00 CEST")
  }

  @Test func `leap seconds are taken out of the file's times`() throws {
    let zone = try zone(
      TZifBuilder(
        times: [1000, 5_000_027], indices: [1, 0], kinds: Self.twoKinds,
        leapSeconds: [(at: 2_000_000, correction: 27)]))
    #expect(offsets(zone, [999, 1000, 4_999_999, 5_000_000]) == [3600, 7200, 7200, 3600])
  }

  @Test(arguments: [
    TZifBuilder(times: [2000, 1000], indices: [0, 0]),
    TZifBuilder(times: [1000, 1000], indices: [0, 0]),
    TZifBuilder(times: [1000], indices: [1]),
    TZifBuilder(times: [1000], indices: []),
    TZifBuilder(kinds: []),
    TZifBuilder(kinds: Array(repeating: .init(offset: 0), count: 257)),
    TZifBuilder(kinds: [.init(offset: 93_601)]),
    TZifBuilder(kinds: [.init(offset: Int64(Int32.min))]),
    TZifBuilder(kinds: [.init(offset: 0, isSummer: 2)]),
    TZifBuilder(kinds: [.init(offset: 0, name: 8)]),
    TZifBuilder(names: Array("ONE".utf8)),
    TZifBuilder(names: Array("O\u{1B}E\0".utf8)),
    TZifBuilder(names: []),
    TZifBuilder(footer: ""),
    TZifBuilder(footer: "\n"),
    TZifBuilder(footer: "\nCET-1"),
    TZifBuilder(footer: "\nC-1\n"),
    TZifBuilder(
      times: [1000, 2000], indices: [0, 0], leapSeconds: [(at: 1500, correction: 5000)]),
    TZifBuilder(leapSeconds: [(at: 1500, correction: 1), (at: 1500, correction: 2)]),
  ])
  func `what breaks the format is refused`(builder: TZifBuilder) {
    let error = #expect(throws: ZoneError.self) { try zone(builder) }
    #expect(error?.kind == .corrupt)
  }

  @Test(arguments: [
    "CET", "CET-25", "CET-1CEST,", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,M10.5.0/168",
    "CET-1CEST,M13.1.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.0.0,M10.5.0",
    "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J5", "CET-1CEST,J366,J5", "CET-1CEST,366,5",
    "<CET-1", "CET-1:60", "CET-1CEST,M3.5.0,M10.5.0,", "CE-1", "1CET",
  ])
  func `a footer that is no rule is refused`(footer: String) {
    #expect(throws: ZoneError.self) { try zone(TZifBuilder(footer: "\n\(footer)\n")) }
  }

  @Test(arguments: [
    ("XXX3EDT4,0/0,J365/23", "2026-01-01T03:00:00Z", -14_400),
    ("XXX3EDT4,0/0,J365/23", "2026-12-31T23:59:59Z", -14_400),
    ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-26T23:59:59Z", 7200),
    ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-27T00:00:00Z", 10_800),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59:59Z", -7200),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", -3600),
    ("AAA0BBB,J60/0,J61/0", "2024-03-01T00:00:00Z", 3600),
    ("AAA0BBB,59/0,60/0", "2024-02-29T00:00:00Z", 3600),
    ("AAA0BBB,59/0,60/0", "2026-03-01T00:00:00Z", 3600),
    ("AAA0BBB,M12.5.4/167,M1.5.0", "2027-01-07T00:00:00Z", 3600),
    ("AAA0BBB,M12.5.4/167,M1.5.0", "2027-01-06T22:59:59Z", 0),
    ("AAA5BBB", "2026-03-08T07:00:00Z", -14_400),
    ("AAA+5:30:15BBB-1,M6.1.0,M7.1.0", "2026-01-01T00:00:00Z", -19_815),
    ("AAA+5:30:15BBB-1,M6.1.0,M7.1.0", "2026-06-20T00:00:00Z", 3600),
  ])
  func `all forms of a rule are understood`(footer: String, moment: String, offset: Int) throws {
    let zone = try zone(TZifBuilder(footer: "\n\(footer)\n"))
    #expect(try zone.offset(at: at(moment)) == offset)
  }

  @Test func `every cut of a real file is refused`() throws {
    let bytes = try fileBytes("/usr/share/zoneinfo/Europe/Berlin")
    #expect(throws: Never.self) { try Zone(name: "Test", tzif: bytes) }
    for count in 0..<bytes.count {
      #expect(throws: ZoneError.self) { try Zone(name: "Test", tzif: Array(bytes.prefix(count))) }
    }
  }

  @Test func `damaged files are read or refused, but never trap or hang`() throws {
    var random = SeededGenerator(seed: 7)
    let sources = [
      try fileBytes("/usr/share/zoneinfo/Europe/Berlin"),
      TZifBuilder(
        times: [1000, 5_000_027], indices: [1, 0], kinds: Self.twoKinds,
        leapSeconds: [(at: 2_000_000, correction: 27)], footer: "\nCET-1CEST,M3.5.0,M10.5.0/3\n"
      ).bytes,
      (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) },
    ]
    var refused = 0
    for round in 0..<3_000 {
      var bytes = sources[round % sources.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      guard let zone = try? Zone(name: "Test", tzif: bytes) else {
        refused += 1
        continue
      }
      for _ in 0..<4 {
        let moment = Moment(seconds: .random(in: -90_000_000_000...300_000_000_000, using: &random))
        let back = zone.moment(of: zone.civil(at: moment))
        #expect((back - moment).seconds.magnitude <= 200_000)
      }
    }
    #expect((1_000..<3_000).contains(refused))
  }
}
