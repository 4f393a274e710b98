/// A position in a file.
public struct Place: Hashable, Sendable {
  /// The file's name as the reader was given it.
  public let file: String
  /// Counts from 1.
  public let line: Int
  /// Counts Unicode scalars from 1; a byte order mark counts nothing.
  public let column: Int

  /// Creates a place; line and column count from 1.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: CustomStringConvertible {
  /// `FILE:LINE:COL`, with control characters of the file name escaped.
  public var description: String { "\(visible(file)):\(line):\(column)" }
}

extension Place: Comparable {
  /// Orders by file name, then line, then column.
  public static func < (left: Place, right: Place) -> Bool {
    guard left.file == right.file else { return left.file < right.file }
    return (left.line, left.column) < (right.line, right.column)
  }
}
