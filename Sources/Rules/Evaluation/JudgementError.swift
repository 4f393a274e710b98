import CEL

/// Why a rule could not be judged.
struct JudgementError: Error, Sendable {
  let message: String

  init(_ message: String) {
    self.message = message
  }

  init(_ expression: Expression, _ problem: String) {
    message = "\(expression.place): \(problem)"
  }

  init(_ expression: Expression, _ error: EvaluationError) {
    self.init(expression, error.message)
  }
}
