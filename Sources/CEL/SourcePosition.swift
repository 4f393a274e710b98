/// A line and a column in a source text.
public struct SourcePosition: Hashable, Sendable {
  /// Counted from 1.
  public let line: Int
  /// Unicode scalars from the start of the line, counted from 1.
  public let column: Int

  /// The position of a Unicode-scalar offset; offsets behind the end count as the end.
  public init(of offset: Int, in source: String) {
    var (line, column) = (1, 1)
    for scalar in source.unicodeScalars.prefix(offset) {
      if scalar == "\n" {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    self.line = line
    self.column = column
  }
}
