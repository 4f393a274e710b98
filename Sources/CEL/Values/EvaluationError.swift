/// What went wrong in an evaluation, and where in the expression.
public struct EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  // One pointer wide, so that results and typed throws stay in registers.
  private final class Storage: Sendable {
    let message: String
    let range: Range<Int>?

    init(_ message: String, _ range: Range<Int>?) {
      self.message = message
      self.range = range
    }
  }

  private let storage: Storage

  /// An error, with its place if known.
  ///
  /// - Parameters:
  ///   - message: In the form `what is wrong (got 'x'); what to do`.
  ///   - range: Unicode-scalar offsets in the source.
  public init(_ message: String, range: Range<Int>? = nil) {
    storage = Storage(message, range)
  }

  /// What is wrong and what to do, without the place.
  public var message: String { storage.message }

  /// The failing part as Unicode-scalar offsets in the source, nil when unknown.
  public var range: Range<Int>? { storage.range }

  /// The message.
  public var description: String { message }

  /// This error placed at a range, unless it has a place already.
  func at(_ place: Range<Int>) -> EvaluationError {
    range == nil ? EvaluationError(message, range: place) : self
  }

  /// Whether message and place agree.
  public static func == (left: EvaluationError, right: EvaluationError) -> Bool {
    left.message == right.message && left.range == right.range
  }

  /// Feeds message and place to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(message)
    hasher.combine(range)
  }
}
