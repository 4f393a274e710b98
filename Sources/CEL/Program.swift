/// A compiled expression; any number of threads may evaluate it at once.
public struct Program: Sendable {
  let compiled: Compiled
  // Kept here, not in the class: called from there, a closure would be counted each time.
  private let boxed: Body<Value>
  private let condition: Body<Bool>
  private let moment: Body<Timestamp>
  private let form: Form
  private let localCount: Int
  private let budget: Frame.Budget

  /// What most programs give is boxed at the end, which saves a closure.
  private enum Form { case condition, moment, other }

  init(_ compiled: Compiled) {
    self.compiled = compiled
    let code = compiled.lowering.lower(compiled.root)
    boxed = code.boxed
    condition = code.condition
    moment = code.moment
    form =
      switch code {
      case .bool: .condition
      case .timestamp: .moment
      default: .other
      }
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
      guard localCount == 0 else {
        return try Program.value(boxed, variables, locals: localCount, budget)
      }
      return try Frame.run(variables, budget) { frame throws(EvaluationError) in
        try value(&frame)
      }
    } catch { return .error(error.at(compiled.root.range)) }
  }

  /// The result as a bool, without a box.
  ///
  /// - Parameter variables: One value for each declared variable, in the same order.
  /// - Returns: Whether the condition holds.
  /// - Throws: `EvaluationError` when the evaluation fails or gives no bool.
  public func isTrue(_ variables: [Value]) throws(EvaluationError) -> Bool {
    guard localCount == 0 else {
      return try Program.truth(condition, variables, locals: localCount, budget)
    }
    return try Frame.run(variables, budget) { frame throws(EvaluationError) in
      try condition(&frame)
    }
  }

  @inline(__always)
  private func value(_ frame: inout Frame) throws(EvaluationError) -> Value {
    switch form {
    case .condition: .bool(try condition(&frame))
    case .moment: .timestamp(try moment(&frame))
    case .other: try boxed(&frame)
    }
  }

  // Apart, since what makes room for locals would slow down every program without; static, since
  // a closure over the program would copy it.

  @inline(never)
  private static func value(
    _ body: Body<Value>, _ variables: [Value], locals: Int, _ budget: Frame.Budget
  ) throws(EvaluationError) -> Value {
    try Frame.with(variables, locals: locals, budget) { frame in
      Result { () throws(EvaluationError) in try body(&frame) }
    }.get()
  }

  @inline(never)
  private static func truth(
    _ body: Body<Bool>, _ variables: [Value], locals: Int, _ budget: Frame.Budget
  ) throws(EvaluationError) -> Bool {
    try Frame.with(variables, locals: locals, budget) { frame in
      Result { () throws(EvaluationError) in try body(&frame) }
    }.get()
  }
}
