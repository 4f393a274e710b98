import CEL
import Civil
import Model

/// The variables of a pack's expressions for one order, with uncertain dates at one bound.
struct Frame: Sendable {
  let variables: [Value]

  init(_ order: Order, facts: Facts, pack: CompiledPack, _ usage: FactUsage, bound: Bound) {
    var variables: [Value] = []
    variables.reserveCapacity(1 + pack.constants.count + pack.values.count)
    variables.append(facts.value(of: order, for: pack, usage, bound: bound))
    variables += pack.constants
    // A value that cannot be computed is an error only for the rule that comes to need it.
    for (value, isRead) in zip(pack.values, usage.values) {
      variables.append(isRead ? value.program.evaluate(variables) : .null)
    }
    self.variables = variables
  }

  /// This frame with what only guards and the kit see.
  func adding(_ values: [Value]) -> Frame { Frame(variables: variables + values) }

  private init(variables: [Value]) {
    self.variables = variables
  }

  func truth(_ expression: Expression) throws(JudgementError) -> Bool {
    do throws(EvaluationError) {
      return try expression.program.isTrue(variables)
    } catch {
      throw JudgementError(expression, error)
    }
  }

  func moment(_ expression: Expression) throws(JudgementError) -> Moment {
    switch expression.program.evaluate(variables) {
    case .timestamp(let timestamp): return Moment(seconds: timestamp.seconds)
    case .error(let error): throw JudgementError(expression, error)
    case let other: throw JudgementError(expression, "is not a moment (got '\(other)')")
    }
  }
}
