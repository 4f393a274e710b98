/// What a reader accepts before it looks closer.
public struct Limits: Sendable {
  /// The largest file, in bytes.
  public var bytes: Int
  /// How deep tables, arrays and dotted keys may nest together.
  public var depth: Int

  /// Creates limits; a depth beyond 256 is treated as 256.
  public init(bytes: Int = 64 << 20, depth: Int = 64) {
    self.bytes = bytes
    self.depth = min(depth, 256)
  }
}
