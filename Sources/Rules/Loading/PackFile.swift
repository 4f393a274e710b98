import CPacks

/// The bytes of one pack and the name that errors show for it.
public struct PackFile: Sendable {
  /// The file's name or path.
  public let name: String
  /// Its content, TOML.
  public let bytes: [UInt8]
  /// Whether it is part of the binary, and so known to be right.
  let isShipped: Bool

  /// Creates a file from its content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    isShipped = false
  }

  private init(_ file: ow_pack_file) {
    name = String(cString: file.name)
    bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    isShipped = true
  }
}

extension PackFile {
  /// The packs inside the binary, those that others extend first.
  public static var shipped: [PackFile] {
    inBinary { !$0.hasSuffix(".test.toml") }
  }

  /// The tests of the packs inside the binary, each named after its pack.
  public static var shippedTests: [PackFile] {
    inBinary { $0.hasSuffix(".test.toml") }
  }

  /// Only those of these names: the tests alone are four hundred thousand bytes to copy.
  private static func inBinary(named isWanted: (String) -> Bool) -> [PackFile] {
    (0..<ow_pack_file_count()).map(ow_pack_file_at)
      .filter { isWanted(String(cString: $0.name)) }.map(PackFile.init)
  }
}
