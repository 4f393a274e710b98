/// What a program was made from.
final class Compiled: Sendable {
  let source: String
  let type: CELType
  let references: Set<String>
  let root: Checked
  let lowering: Lowering
  let localCount: Int

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
  }

  /// Runs the body with a frame for these variables, which must not leave it.
  func withFrame<Result>(_ variables: [Value], _ body: (inout Frame) -> Result) -> Result {
    Frame.with(variables, locals: localCount, Frame.Budget(lowering.settings), body)
  }

  /// The value of a part of the expression.
  func value(of node: Checked, _ frame: inout Frame) -> Value {
    do throws(EvaluationError) { return try lowering.lower(node).boxed(&frame) } catch {
      return .error(error.at(root.range))
    }
  }
}
