/// Time arithmetic and comparisons in one closure each, since rules consist of little else.
extension Lowering {
  /// Nil when the call is none of these; then the general way applies.
  func fused(_ overload: Overload, _ codes: [Code], _ range: Range<Int>) -> Code? {
    guard codes.count == 2, case .timestamp(let left) = codes[0] else { return nil }
    switch (overload.name, codes[1]) {
    case ("_+_", .constant(.duration(let length))): return sum(left, length, range)
    case ("_-_", .constant(.duration(let length))): return sum(left, length.negated(), range)
    case ("_+_", .duration(let length)): return sum(left, length, range)
    case ("_<_", .constant(.timestamp(let right))):
      return .bool { frame throws(EvaluationError) in try left(&frame) < right }
    case ("_<=_", .constant(.timestamp(let right))):
      return .bool { frame throws(EvaluationError) in try left(&frame) <= right }
    case ("_>_", .constant(.timestamp(let right))):
      return .bool { frame throws(EvaluationError) in try left(&frame) > right }
    case ("_>=_", .constant(.timestamp(let right))):
      return .bool { frame throws(EvaluationError) in try left(&frame) >= right }
    case (_, .timestamp(let right)): return order(overload.name, left, right)
    default: return nil
    }
  }

  private func sum(
    _ moment: @escaping Body<Timestamp>, _ length: CELDuration, _ range: Range<Int>
  ) -> Code {
    .timestamp { frame throws(EvaluationError) in
      let moment = try moment(&frame)
      do throws(EvaluationError) { return try moment.adding(length) } catch {
        throw error.at(range)
      }
    }
  }

  private func sum(
    _ moment: @escaping Body<Timestamp>, _ length: @escaping Body<CELDuration>, _ range: Range<Int>
  ) -> Code {
    .timestamp { frame throws(EvaluationError) in
      let (moment, length) = (try moment(&frame), try length(&frame))
      do throws(EvaluationError) { return try moment.adding(length) } catch {
        throw error.at(range)
      }
    }
  }

  private func order(
    _ name: String, _ left: @escaping Body<Timestamp>, _ right: @escaping Body<Timestamp>
  ) -> Code? {
    switch name {
    case "_<_": .bool { frame throws(EvaluationError) in try left(&frame) < right(&frame) }
    case "_<=_": .bool { frame throws(EvaluationError) in try left(&frame) <= right(&frame) }
    case "_>_": .bool { frame throws(EvaluationError) in try left(&frame) > right(&frame) }
    case "_>=_": .bool { frame throws(EvaluationError) in try left(&frame) >= right(&frame) }
    default: nil
    }
  }
}
