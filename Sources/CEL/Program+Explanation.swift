extension Program {
  /// Evaluates the expression and each of its conditions.
  ///
  /// - Parameter variables: One value for each declared variable, in the same order.
  /// - Returns: A tree whose root is the whole expression; operands that a short circuit would
  ///   skip are shown with their values too.
  public func explain(_ variables: [Value]) -> Explanation {
    // One frame for all parts, so that they share one budget of steps.
    compiled.withFrame(variables) {
      explain(compiled.root, Array(source.unicodeScalars), &$0)
    }
  }

  private func explain(
    _ node: Checked, _ scalars: [Unicode.Scalar], _ frame: inout Frame
  ) -> Explanation {
    let value = compiled.value(of: node, &frame)
    var children: [Explanation] = []
    for part in explained(node, &frame) { children.append(explain(part, scalars, &frame)) }
    return Explanation(
      source: Text.string(scalars[node.range]), range: node.range, value: value,
      children: children)
  }

  /// The parts of a node that explain its value.
  private func explained(_ node: Checked, _ frame: inout Frame) -> [Checked] {
    switch node.kind {
    case .all(let operands), .any(let operands): return operands
    case .not(let operand): return [operand]
    case .conditional(let condition, let yes, let no):
      switch compiled.value(of: condition, &frame) {
      case .bool(let isYes): return [condition, isYes ? yes : no]
      default: return [condition]
      }
    case .constant, .variable, .field, .select, .has: return []
    default: return node.readings
    }
  }
}

extension Checked {
  /// The longest paths from variables inside a condition, in order, each once.
  fileprivate var readings: [Checked] {
    var found: [Checked] = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [Checked]) {
    if case .has = kind { return }
    for child in children {
      // A whole host object would drown what matters.
      if case .variable = child.kind, case .object = child.type { continue }
      if let path = child.path {
        if !found.contains(where: { $0.path == path }) { found.append(child) }
      } else {
        child.collect(into: &found)
      }
    }
  }
}
