extension Lowering {
  /// A variable or a field of a host object.
  func path(_ node: Checked) -> Code {
    if let path = Path(node) { return read(path, node) }
    guard case .field(let operand, let type, let slot) = node.kind else {
      return .failure(EvaluationError("expression is incomplete", range: node.range))
    }
    let (base, range, spelling) = (boxed(operand), node.range, node.spelling)
    return typed(
      { frame throws(EvaluationError) in
        let value = try base(&frame)
        guard case .object(let object) = value, object.type == type else {
          throw ObjectValue.mismatch(value, type).at(range)
        }
        guard slot < object.slots.count, let field = object.slots[slot] else {
          throw Access.absent(spelling ?? type.fields[slot].name).at(range)
        }
        return field
      }, node.type)
  }

  private func read(_ path: Path, _ node: Checked) -> Code {
    let range = node.range
    return switch types.resolve(node.type) {
    case .bool: .bool(path.boolBody(range))
    case .int: .int(path.intBody(range))
    case .uint: .uint(path.body(UInt64.self, range))
    case .double: .double(path.body(Double.self, range))
    case .string: .string(path.body(String.self, range))
    case .timestamp: .timestamp(path.timestampBody(range))
    case .duration: .duration(path.durationBody(range))
    default: .value(path.body(range))
    }
  }
}
