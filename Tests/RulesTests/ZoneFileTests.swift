import Civil
import Foundation
import Model
import Rules
import Testing

/// The zones are those of the system's files, so an update of them moves closes.
struct ZoneFileTests {
  /// Loads a pack of calendar days in `Europe/Berlin`, whose file is that of another zone.
  private func pack(withClocksOf zone: String) throws -> Pack {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let europe = folder.appending(path: "Europe")
    try FileManager.default.createDirectory(at: europe, withIntermediateDirectories: true)
    let source = try #require(
      ZoneDatabase.systemFolders.map { URL(filePath: $0).appending(path: zone) }
        .first { FileManager.default.fileExists(atPath: $0.path) })
    try Data(contentsOf: source).write(to: europe.appending(path: "Berlin"))
    var pack = SmallPack()
    pack.rule = "from = \"shipped\"\nwindow = \"10d\"\ndays = \"calendar\""
    let file = PackFile(name: "shop.toml", bytes: Array(pack.text.utf8))
    return try PackLibrary(files: [file], zones: ZoneDatabase(folders: [folder.path])).packs[0]
  }

  @Test func `a swapped zone file moves the close and the fingerprint`() throws {
    let shipped = order([event("shipped", "2026-10-20T12:00:00Z")])
    let now = moment("2026-10-21T00:00:00Z")
    let packs = [try pack(withClocksOf: "Europe/Berlin"), try pack(withClocksOf: "Asia/Tokyo")]
    let closes = packs.map { $0.assess(shipped, at: now).verdicts[0].verdict.window?.closes }
    #expect(closes == [moment("2026-10-30T22:59:59Z"), moment("2026-10-30T14:59:59Z")])
    #expect(packs[0].zone.name == packs[1].zone.name)
    #expect(packs[0].fingerprint != packs[1].fingerprint)
  }
}
