/// A chain of object fields from a variable, read slot by slot without boxing.
struct Path: Sendable {
  enum Root: Sendable {
    case variable(Int)
    case local(Int)

    /// Whether it is a local, and its slot.
    var place: (isLocal: Bool, slot: Int) {
      switch self {
      case .variable(let slot): (false, slot)
      case .local(let slot): (true, slot)
      }
    }
  }

  struct Step: Sendable {
    let type: ObjectType
    let slot: Int
  }

  let root: Root
  let rootName: String
  let steps: [Step]

  /// Nil unless the node is a variable or a field of a path.
  init?(_ node: Checked) {
    switch node.kind {
    case .variable(let slot, let name): self.init(.variable(slot), name, [])
    case .local(let slot, let name): self.init(.local(slot), name, [])
    case .field(let operand, let type, let slot):
      guard let path = Path(operand) else { return nil }
      self.init(path.root, path.rootName, path.steps + [Step(type: type, slot: slot)])
    default: return nil
    }
  }

  private init(_ root: Root, _ rootName: String, _ steps: [Step]) {
    self.root = root
    self.rootName = rootName
    self.steps = steps
  }

  func appending(_ slot: Int, of type: ObjectType) -> Path {
    Path(root, rootName, steps + [Step(type: type, slot: slot)])
  }

  func body(_ range: Range<Int>) -> Body<Value> {
    { frame throws(EvaluationError) in
      do throws(EvaluationError) { return try read(&frame) } catch { throw error.at(range) }
    }
  }

  /// Whether a field of the object at the path is there; the object itself must be.
  func presence(of slot: Int, in type: ObjectType, _ range: Range<Int>) -> Body<Bool> {
    { frame throws(EvaluationError) in
      do throws(EvaluationError) {
        let value = try read(&frame)
        guard case .object(let object) = value, object.storage.type == type else {
          throw ObjectValue.mismatch(value, type)
        }
        return slot < object.storage.slots.count && object.storage.slots[slot] != nil
      } catch { throw error.at(range) }
    }
  }

  @inline(__always)
  private func rootValue(_ frame: inout Frame) throws(EvaluationError) -> Value {
    switch root {
    case .local(let slot):
      if case .error(let error) = frame.locals[slot] { throw error }
      return frame.locals[slot]
    case .variable(let slot):
      guard slot < frame.variables.count else {
        throw EvaluationError("variable '\(rootName)' has no value; pass one for every variable")
      }
      // Its place lies in another source; here it fails where it is read.
      if case .error(let error) = frame.variables[slot] { throw EvaluationError(error.message) }
      return frame.variables[slot]
    }
  }

  private func read(_ frame: inout Frame) throws(EvaluationError) -> Value {
    var value = try rootValue(&frame)
    for position in steps.indices { value = try next(value, position) }
    return value
  }

  private func next(_ value: Value, _ position: Int) throws(EvaluationError) -> Value {
    let step = steps[position]
    guard case .object(let object) = value, object.type == step.type else {
      throw ObjectValue.mismatch(value, step.type)
    }
    guard step.slot < object.slots.count, let field = object.slots[step.slot] else {
      throw Access.absent(spelling(upTo: position))
    }
    if case .error(let error) = field { throw EvaluationError(error.message) }
    return field
  }

  private func spelling(upTo position: Int) -> String {
    steps[...position].reduce(rootName) { $0 + "." + $1.type.fields[$1.slot].name }
  }
}

extension ObjectValue {
  static func mismatch(_ value: Value, _ type: ObjectType) -> EvaluationError {
    EvaluationError("value of the wrong type (got '\(value.celType)'); '\(type.name)' is declared")
  }
}
