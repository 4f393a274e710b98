/// Time arithmetic and comparisons in one closure each, since rules consist of little else.
extension Lowering {
  /// Nil when the call is none of these; then the general way applies.
  func fused(
    _ overload: Overload, _ arguments: [Checked], _ codes: [Code], _ range: Range<Int>
  ) -> Code? {
    guard codes.count == 2, case .timestamp(let left) = codes[0] else { return nil }
    let spots = arguments.map { Path($0).flatMap(Spot.init) }
    switch (overload.name, codes[1]) {
    case ("_+_", .constant(.duration(let length))):
      return sum(spots[0], left, length, range)
    case ("_-_", .constant(.duration(let length))):
      return sum(spots[0], left, length.negated(), range)
    case ("_+_", .duration(let length)): return sum(spots, left, length, range)
    case (_, .constant(.timestamp(let right))):
      guard let order = Order(overload.name) else { return nil }
      return .bool(comparison(order, spots[0], left, right))
    case (_, .timestamp(let right)):
      guard let order = Order(overload.name) else { return nil }
      return .bool(comparison(order, spots, left, right))
    default: return nil
    }
  }

  // MARK: Sums

  private func sum(
    _ spot: Spot?, _ moment: @escaping Body<Timestamp>, _ length: CELDuration, _ range: Range<Int>
  ) -> Code {
    let slow: Body<Timestamp> = { frame throws(EvaluationError) in
      let moment = try moment(&frame)
      do throws(EvaluationError) { return try moment.adding(length) } catch {
        throw error.at(range)
      }
    }
    guard let spot else { return .timestamp(slow) }
    return .timestamp { frame throws(EvaluationError) in
      if let moment: Timestamp = spot.read(frame), let sum = moment.sum(length) { return sum }
      return try slow(&frame)
    }
  }

  private func sum(
    _ spots: [Spot?], _ moment: @escaping Body<Timestamp>, _ length: @escaping Body<CELDuration>,
    _ range: Range<Int>
  ) -> Code {
    let slow: Body<Timestamp> = { frame throws(EvaluationError) in
      let (moment, length) = (try moment(&frame), try length(&frame))
      do throws(EvaluationError) { return try moment.adding(length) } catch {
        throw error.at(range)
      }
    }
    guard let first = spots[0], let second = spots[1] else { return .timestamp(slow) }
    return .timestamp { frame throws(EvaluationError) in
      if let moment: Timestamp = first.read(frame), let length: CELDuration = second.read(frame),
        let sum = moment.sum(length)
      {
        return sum
      }
      return try slow(&frame)
    }
  }

  // MARK: Comparisons

  private func comparison(
    _ order: Order, _ spot: Spot?, _ left: @escaping Body<Timestamp>, _ right: Timestamp
  ) -> Body<Bool> {
    guard let spot else {
      return { frame throws(EvaluationError) in order.holds(try left(&frame), right) }
    }
    return { frame throws(EvaluationError) in
      if let moment: Timestamp = spot.read(frame) { return order.holds(moment, right) }
      return order.holds(try left(&frame), right)
    }
  }

  private func comparison(
    _ order: Order, _ spots: [Spot?], _ left: @escaping Body<Timestamp>,
    _ right: @escaping Body<Timestamp>
  ) -> Body<Bool> {
    guard let first = spots[0], let second = spots[1] else {
      return { frame throws(EvaluationError) in order.holds(try left(&frame), try right(&frame)) }
    }
    return { frame throws(EvaluationError) in
      if let left: Timestamp = first.read(frame), let right: Timestamp = second.read(frame) {
        return order.holds(left, right)
      }
      return order.holds(try left(&frame), try right(&frame))
    }
  }
}
