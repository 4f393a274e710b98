/// A compiled expression; any number of threads may evaluate it at once.
public struct Program: Sendable {
  let compiled: Compiled
  // Kept here, not in the class: called from there, a closure would be counted each time.
  private let value: Body<Value>
  private let condition: Body<Bool>
  private let localCount: Int
  private let budget: Frame.Budget

  init(_ compiled: Compiled) {
    self.compiled = compiled
    let code = compiled.lowering.lower(compiled.root)
    value = code.boxed
    condition = Bool.body(code)
    localCount = compiled.localCount
    budget = Frame.Budget(compiled.lowering.settings)
  }

  /// The text it was compiled from.
  public var source: String { compiled.source }

  /// The type of the result.
  public var type: CELType { compiled.type }

  /// Dotted paths that the expression reads, such as `order.shipped` and `order.shipped.at`;
  /// a variable alone only where it is used as a whole.
  public var references: Set<String> { compiled.references }

  /// The value of the expression.
  ///
  /// - Parameter variables: One value for each declared variable, in the same order.
  /// - Returns: The result, or `.error` with its place in the source.
  public func evaluate(_ variables: [Value]) -> Value {
    do throws(EvaluationError) {
      return try Frame.run(value, variables, locals: localCount, budget)
    } catch { return .error(error.at(compiled.root.range)) }
  }

  /// The result as a bool, without a box.
  ///
  /// - Parameter variables: One value for each declared variable, in the same order.
  /// - Returns: Whether the condition holds.
  /// - Throws: `EvaluationError` when the evaluation fails or gives no bool.
  public func isTrue(_ variables: [Value]) throws(EvaluationError) -> Bool {
    try Frame.run(condition, variables, locals: localCount, budget)
  }
}
