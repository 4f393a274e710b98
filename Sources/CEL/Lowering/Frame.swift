/// The state of one evaluation: variables, locals and what is left of the limits.
///
/// It only borrows what it refers to, so that an evaluation neither allocates nor counts
/// references; `with` keeps everything alive while the frame is in use.
struct Frame {
  let variables: UnsafeBufferPointer<Value>
  let locals: UnsafeMutableBufferPointer<Value>
  private let shared: Unmanaged<Settings>
  private var stepsLeft: Int
  private var memoryLeft: Int

  /// Runs compiled code without locals in a frame of its own.
  @inline(__always)
  static func run<Result>(
    _ variables: [Value], _ budget: Budget,
    _ body: (inout Frame) throws(EvaluationError) -> Result
  ) throws(EvaluationError) -> Result {
    try variables.withUnsafeBufferPointer { variables throws(EvaluationError) in
      var frame = Frame(variables, UnsafeMutableBufferPointer(start: nil, count: 0), budget)
      return try body(&frame)
    }
  }

  /// Runs the body with a frame, which must not leave it.
  @inline(__always)
  static func with<Result>(
    _ variables: [Value], locals: Int, _ budget: Budget,
    _ body: (inout Frame) -> Result
  ) -> Result {
    variables.withUnsafeBufferPointer { variables in
      guard locals > 0 else {
        var frame = Frame(variables, UnsafeMutableBufferPointer(start: nil, count: 0), budget)
        return body(&frame)
      }
      return withUnsafeTemporaryAllocation(of: Value.self, capacity: locals) { locals in
        locals.initialize(repeating: .null)
        defer { locals.deinitialize() }
        var frame = Frame(variables, locals, budget)
        return body(&frame)
      }
    }
  }

  @inline(__always)
  private init(
    _ variables: UnsafeBufferPointer<Value>, _ locals: UnsafeMutableBufferPointer<Value>,
    _ budget: Budget
  ) {
    self.variables = variables
    self.locals = locals
    shared = budget.settings
    stepsLeft = budget.steps
    memoryLeft = budget.memory
  }

  /// What a frame starts with; whoever keeps it keeps the settings too.
  struct Budget: Sendable {
    fileprivate let settings: Unmanaged<Settings>
    fileprivate let steps: Int
    fileprivate let memory: Int

    init(_ settings: Settings) {
      self.settings = Unmanaged.passUnretained(settings)
      steps = settings.limits.steps
      memory = settings.limits.memory
    }
  }

  var settings: Settings { shared.takeUnretainedValue() }

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
