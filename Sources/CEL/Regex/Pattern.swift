/// A regular expression as a non-deterministic automaton; matching takes linear time.
struct Pattern: Sendable {
  enum Instruction: Sendable {
    case scalar(ScalarClass)
    case assertion(PatternAssertion)
    case split(Int, Int)
    case jump(Int)
    case match
  }

  private(set) var instructions: [Instruction] = []
  private let limit: Int
  /// Nodes visited while building, since empty ones add no instructions.
  private var work = 0

  var size: Int { instructions.count }

  init(_ source: String, limit: Int) throws(EvaluationError) {
    self.limit = limit
    let node = try PatternParser.parse(source)
    try build(node)
    try emit(.match)
  }

  private mutating func emit(_ instruction: Instruction) throws(EvaluationError) {
    guard instructions.count < limit else { throw tooLarge }
    instructions.append(instruction)
  }

  private var tooLarge: EvaluationError {
    EvaluationError(
      "regular expression is too large; the limit is \(limit) instructions, repeat less")
  }

  private mutating func build(_ node: PatternNode) throws(EvaluationError) {
    work += 1
    guard work <= 4 * limit else { throw tooLarge }
    switch node {
    case .empty: break
    case .scalar(let scalar): try emit(.scalar(scalar))
    case .assertion(let assertion): try emit(.assertion(assertion))
    case .sequence(let nodes): for node in nodes { try build(node) }
    case .alternatives(let nodes): try build(alternatives: nodes)
    case .repeated(let node, let minimum, let maximum):
      for _ in 0..<minimum { try build(node) }
      if let maximum {
        try build(node, upTo: maximum - minimum)
      } else {
        try build(loop: node)
      }
    }
  }

  private mutating func build(alternatives: [PatternNode]) throws(EvaluationError) {
    var jumps: [Int] = []
    for (position, node) in alternatives.enumerated() {
      guard position < alternatives.count - 1 else {
        try build(node)
        break
      }
      let split = instructions.count
      try emit(.split(split + 1, 0))
      try build(node)
      jumps.append(instructions.count)
      try emit(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func build(_ node: PatternNode, upTo count: Int) throws(EvaluationError) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(instructions.count)
      try emit(.split(instructions.count + 1, 0))
      try build(node)
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
  }

  private mutating func build(loop node: PatternNode) throws(EvaluationError) {
    let split = instructions.count
    try emit(.split(split + 1, 0))
    try build(node)
    try emit(.jump(split))
    instructions[split] = .split(split + 1, instructions.count)
  }
}
