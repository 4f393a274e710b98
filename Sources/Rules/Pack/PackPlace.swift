/// Where an entry of a pack is written.
public struct PackPlace: Hashable, Sendable {
  /// The file's name or path, as errors show it.
  public let file: String
  /// Counts from 1.
  public let line: Int

  /// Creates a place.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

extension PackPlace: CustomStringConvertible {
  /// `aliexpress-base.toml:42`.
  public var description: String { "\(file):\(line)" }
}

extension PackPlace: Comparable {
  /// Orders by file name, then line.
  public static func < (left: PackPlace, right: PackPlace) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}
