/// The bytes of one pack and the name that errors show for it.
public struct PackFile: Sendable {
  /// The file's name or path.
  public let name: String
  /// Its content, TOML.
  public let bytes: [UInt8]

  /// Creates a file from its content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension PackFile {
  /// The packs inside the binary.
  public static var shipped: [PackFile] {
    [PackFile(name: "aliexpress.toml", bytes: PackageResources.aliexpress_toml)]
  }

  /// The tests of the packs inside the binary, each named after its pack.
  public static var shippedTests: [PackFile] {
    [PackFile(name: "aliexpress.test.toml", bytes: PackageResources.aliexpress_test_toml)]
  }
}
