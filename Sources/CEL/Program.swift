/// A compiled expression; any number of threads may evaluate it at once.
public struct Program: Sendable {
  /// The text it was compiled from.
  public let source: String
  /// The type of the result.
  public let type: CELType
  /// Dotted paths that the expression reads, such as `order.shipped` and `order.shipped.at`;
  /// a variable alone only where it is used as a whole.
  public let references: Set<String>
  let root: Checked
  let lowering: Lowering
  private let code: Code
  private let localCount: Int

  init(
    source: String, root: Checked, lowering: Lowering, localCount: Int, references: Set<String>,
    type: CELType
  ) {
    self.source = source
    self.root = root
    self.lowering = lowering
    self.localCount = localCount
    self.references = references
    self.type = type
    code = lowering.lower(root)
  }

  /// The value of the expression.
  ///
  /// - Parameter variables: One value for each declared variable, in the same order.
  /// - Returns: The result, or `.error` with its place in the source.
  public func evaluate(_ variables: [Value]) -> Value {
    var frame = Frame(variables, locals: localCount, lowering.settings)
    return run(code, &frame)
  }

  /// The result as a bool, without a box.
  ///
  /// - Parameter variables: One value for each declared variable, in the same order.
  /// - Returns: Whether the condition holds.
  /// - Throws: `EvaluationError` when the evaluation fails or gives no bool.
  public func isTrue(_ variables: [Value]) throws(EvaluationError) -> Bool {
    var frame = Frame(variables, locals: localCount, lowering.settings)
    if case .bool(let body) = code { return try body(&frame) }
    return try Bool.body(code)(&frame)
  }

  func frame(_ variables: [Value]) -> Frame {
    Frame(variables, locals: localCount, lowering.settings)
  }

  func run(_ code: Code, _ frame: inout Frame) -> Value {
    do throws(EvaluationError) {
      switch code {
      case .constant(let value): return value
      case .bool(let body): return .bool(try body(&frame))
      case .timestamp(let body): return .timestamp(try body(&frame))
      case .value(let body): return try body(&frame)
      default: return try code.boxed(&frame)
      }
    } catch {
      return .error(error.at(root.range))
    }
  }
}
