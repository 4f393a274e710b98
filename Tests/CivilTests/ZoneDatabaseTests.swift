import Civil
import Testing

struct ZoneDatabaseTests {
  private static let tokyo = "/usr/share/zoneinfo/Asia/Tokyo"
  private static let noon = Moment(seconds: 1_796_299_200)

  @Test func `a swapped zone file changes the answer at once`() throws {
    let folder = try TemporaryFolder()
    let database = ZoneDatabase(folders: [folder.path])
    let copy = database
    let reading = try reading("2026-07-01T12:00")
    try folder.write(
      TZifBuilder(footer: "\nCET-1CEST,M3.5.0,M10.5.0/3\n").bytes, to: "Europe/Berlin")
    #expect(try database.zone("Europe/Berlin").moment(of: reading) == at("2026-07-01T10:00:00Z"))
    try folder.write(TZifBuilder(footer: "\nCET-1\n").bytes, to: "Europe/Berlin")
    #expect(try database.zone("Europe/Berlin").moment(of: reading) == at("2026-07-01T11:00:00Z"))
    try folder.write(fileBytes(Self.tokyo), to: "Europe/Berlin")
    #expect(try copy.zone("Europe/Berlin").moment(of: reading) == at("2026-07-01T03:00:00Z"))
  }

  @Test func `the first folder wins`() throws {
    let folder = try TemporaryFolder()
    try folder.write(fileBytes(Self.tokyo), to: "Europe/Berlin")
    let database = ZoneDatabase(folders: [folder.path] + ZoneDatabase.systemFolders)
    #expect(try database.zone("Europe/Berlin").offset(at: Self.noon) == 32_400)
    #expect(try database.zone("Europe/Paris").offset(at: Self.noon) == 3600)
  }

  @Test(arguments: [
    ("Europe/Berln", "Europe/Berlin"), ("Europe/Kyjiv", "Europe/Kyiv"),
    ("europe/berlin", "Europe/Berlin"), ("America/New York", "America/New_York"),
    ("America/Los_Angelse", "America/Los_Angeles"), ("Tokio", "Asia/Tokyo"),
    ("Berlin", "Europe/Berlin"), ("Asia/Shanghia", "Asia/Shanghai"),
  ])
  func `a misspelt name is answered with the right one`(name: String, suggestion: String) {
    let error = #expect(throws: ZoneError.self) { try zone(name) }
    #expect(error?.kind == .unknown)
    #expect(error?.description == "unknown zone '\(name)'; did you mean '\(suggestion)'?")
  }

  @Test(arguments: ["Mars/Olympus_Mons", "Europe", "xy"])
  func `a name like no other gets no suggestion`(name: String) {
    let error = #expect(throws: ZoneError.self) { try zone(name) }
    #expect(
      error?.description == "unknown zone '\(name)'; write one such as 'Europe/Berlin'")
  }

  @Test(arguments: [
    "", "/etc/localtime", "../zoneinfo/Europe/Berlin", "Europe/../UTC", "Europe/", "Europe//Berlin",
    "./UTC", "Europe/Ber\u{0}lin", "UTC\n", String(repeating: "a", count: 256),
  ])
  func `a name that could leave the folder is refused`(name: String) {
    let error = #expect(throws: ZoneError.self) { try zone(name) }
    #expect(error?.kind == .badName)
  }

  @Test func `a file that is no zone is called so`() throws {
    let error = #expect(throws: ZoneError.self) { try zone("tzdata.zi") }
    #expect(
      error?.description
        == "zone 'tzdata.zi' has a bad file: it has no TZif header; reinstall the tzdata package")
  }

  @Test func `a file too large to be a zone is not read`() throws {
    let folder = try TemporaryFolder()
    try folder.write(repeatElement(0, count: 300_000), to: "Large")
    let database = ZoneDatabase(folders: [folder.path])
    let error = #expect(throws: ZoneError.self) { try database.zone("Large") }
    #expect(error?.kind == .unreadable)
  }

  @Test(arguments: [
    ("Asia/Tokyo", "Asia/Tokyo", 32_400), (":Asia/Tokyo", "Asia/Tokyo", 32_400),
    (":/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo", 32_400),
    ("AAA-4:30", "AAA-4:30", 16_200), ("", "UTC", 0), (":", "UTC", 0), ("Asia/Tokio", "UTC", 0),
    ("/no/such/file", "UTC", 0),
  ])
  func `the variable TZ is followed as the C library does`(
    value: String, name: String, offset: Int
  ) {
    let zone = ZoneDatabase().systemZone(environmentTZ: value)
    #expect(zone.name == name)
    #expect(zone.offset(at: Self.noon) == offset)
  }

  @Test func `without TZ the system's settings are followed`() throws {
    let folder = try TemporaryFolder()
    let database = ZoneDatabase(settings: folder.path)
    #expect(database.systemZone(environmentTZ: nil) == .utc)
    try folder.write("Asia/Kolkata\n".utf8, to: "timezone")
    #expect(database.systemZone(environmentTZ: nil).name == "Asia/Kolkata")
    try folder.link("localtime", to: Self.tokyo)
    #expect(database.systemZone(environmentTZ: nil).name == "Asia/Tokyo")
    try folder.write(fileBytes("/usr/share/zoneinfo/Asia/Dubai"), to: "localtime")
    let copied = database.systemZone(environmentTZ: nil)
    #expect(copied.name == "\(folder.path)/localtime")
    #expect(copied.format(Self.noon) == "2026-12-03 16:00 UTC+04:00")
    try folder.write("Asia/Dubai\n".utf8, to: "timezone")
    #expect(database.systemZone(environmentTZ: nil).name == "Asia/Dubai")
  }
}
