/// Where a fact was learned.
public struct Origin: Hashable, Sendable, Codable {
  /// The file's path, or `command line`.
  public var source: String
  /// The line in that file, counted from 1, where there is one.
  public var line: Int?

  /// Creates an origin.
  public init(source: String, line: Int? = nil) {
    self.source = source
    self.line = line
  }

  /// What `orderwatch add` and `orderwatch record` write.
  public static let commandLine = Origin(source: "command line")
}

extension Origin: CustomStringConvertible {
  /// `FILE:LINE`, or the source alone.
  public var description: String {
    guard let line else { return source }
    return "\(source):\(line)"
  }
}
