import Civil
import Rules

/// The packs inside the binary.
enum Shipped {
  /// Loaded once for all tests.
  static let library = Result {
    try PackLibrary(files: PackFile.shipped, zones: ZoneDatabase())
  }

  /// The pack for orders of today.
  static func aliexpress() throws -> Pack {
    guard let pack = try library.get().pack("aliexpress") else { throw NoSuchPack() }
    return pack
  }

  /// The packs of every era.
  static func all() throws -> [Pack] {
    try library.get().packs
  }

  private struct NoSuchPack: Error {}
}
