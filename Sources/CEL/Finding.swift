/// Something wrong in the source of an expression.
public struct Finding: Error, Hashable, Sendable, CustomStringConvertible {
  /// Unicode-scalar offsets in the source.
  public let range: Range<Int>
  /// In the form `what is wrong (got 'x'); what to do`.
  public let message: String

  /// A finding at a place.
  public init(range: Range<Int>, message: String) {
    self.range = range
    self.message = message
  }

  /// The message.
  public var description: String { message }

  /// Where the finding starts.
  public func position(in source: String) -> SourcePosition {
    SourcePosition(of: range.lowerBound, in: source)
  }
}
