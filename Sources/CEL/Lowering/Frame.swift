/// The state of one evaluation: variables, locals and what is left of the limits.
struct Frame {
  let variables: [Value]
  var locals: [Value]
  let settings: Settings
  private var stepsLeft: Int
  private var memoryLeft: Int

  init(_ variables: [Value], locals: Int, _ settings: Settings) {
    self.variables = variables
    self.locals = locals == 0 ? [] : Array(repeating: .null, count: locals)
    self.settings = settings
    stepsLeft = settings.limits.steps
    memoryLeft = settings.limits.memory
  }

  @inline(__always)
  mutating func spend(_ steps: Int) throws(EvaluationError) {
    stepsLeft &-= steps
    if stepsLeft < 0 { throw Frame.outOfSteps(settings.limits) }
  }

  /// Accounts for bytes of a newly built value.
  @inline(__always)
  mutating func build(_ bytes: Int) throws(EvaluationError) {
    memoryLeft &-= bytes
    if memoryLeft < 0 { throw Frame.outOfMemory(settings.limits) }
  }

  @inline(never)
  private static func outOfSteps(_ limits: Limits) -> EvaluationError {
    EvaluationError("evaluation takes too long; the limit is \(limits.steps) steps")
  }

  @inline(never)
  private static func outOfMemory(_ limits: Limits) -> EvaluationError {
    EvaluationError("evaluation builds too much; the limit is \(limits.memory) bytes")
  }
}
