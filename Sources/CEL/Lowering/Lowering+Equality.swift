extension Lowering {
  func equal(_ left: Checked, _ right: Checked, _ isNegated: Bool, _ range: Range<Int>) -> Code {
    let (leftCode, rightCode) = (lower(left), lower(right))
    let type = types.resolve(left.type)
    if type == types.resolve(right.type) {
      switch type {
      case .int: return same(Int64.self, leftCode, rightCode, isNegated) { $0 == $1 }
      case .uint: return same(UInt64.self, leftCode, rightCode, isNegated) { $0 == $1 }
      case .double: return same(Double.self, leftCode, rightCode, isNegated) { $0 == $1 }
      case .bool: return same(Bool.self, leftCode, rightCode, isNegated) { $0 == $1 }
      case .string:
        if let path = Path(left), let text = rightCode.constant?.stringValue {
          return .bool(path.equals(text, isNegated: isNegated, left.range))
        }
        return sameText(leftCode, rightCode, isNegated)
      case .timestamp: return same(Timestamp.self, leftCode, rightCode, isNegated) { $0 == $1 }
      case .duration: return same(CELDuration.self, leftCode, rightCode, isNegated) { $0 == $1 }
      default: break
      }
    }
    let (left, right) = (leftCode.boxed, rightCode.boxed)
    return .bool { frame throws(EvaluationError) in
      let (left, right) = (try left(&frame), try right(&frame))
      do throws(EvaluationError) {
        return try Equality.equal(left, right, &frame) != isNegated
      } catch { throw error.at(range) }
    }
  }

  @inline(__always)
  private func same<Operand: Representable>(
    _ type: Operand.Type, _ left: Code, _ right: Code, _ isNegated: Bool,
    _ equal: @escaping @Sendable (Operand, Operand) -> Bool
  ) -> Code {
    let (left, right) = (Operand.body(left), Operand.body(right))
    return .bool { frame throws(EvaluationError) in
      equal(try left(&frame), try right(&frame)) != isNegated
    }
  }

  private func sameText(_ left: Code, _ right: Code, _ isNegated: Bool) -> Code {
    let left = String.body(left)
    if let text = right.constant?.stringValue {
      return .bool { frame throws(EvaluationError) in
        Text.equal(try left(&frame), text) != isNegated
      }
    }
    let right = String.body(right)
    return .bool { frame throws(EvaluationError) in
      let (left, right) = (try left(&frame), try right(&frame))
      try frame.spend(left.utf8.count / 64)
      return Text.equal(left, right) != isNegated
    }
  }

  // MARK: Membership

  func contains(_ element: Checked, _ container: Checked, _ range: Range<Int>) -> Code {
    let (element, container) = (boxed(element), boxed(container))
    return .bool { frame throws(EvaluationError) in
      let (element, container) = (try element(&frame), try container(&frame))
      do throws(EvaluationError) {
        switch container {
        case .list(let values):
          for value in values where try Equality.equal(element, value, &frame) { return true }
          return false
        case .map(let map): return map[element] != nil
        default: throw Overload.noneFits("_in_", [element, container])
        }
      } catch { throw error.at(range) }
    }
  }
}
