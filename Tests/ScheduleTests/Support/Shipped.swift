import Civil
import Rules

/// The packs inside the binary.
enum Shipped {
  static func aliexpress() throws -> Pack {
    try PackLibrary(files: PackFile.shipped, zones: ZoneDatabase()).packs[0]
  }
}
