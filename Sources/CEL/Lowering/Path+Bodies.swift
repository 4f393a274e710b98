// Each closure is written out for its type: made by a generic function, it would pass its result
// through memory and two thunks, which costs more than the reading itself.
extension Path {
  func boolBody(_ range: Range<Int>) -> Body<Bool> {
    let slow = body(Bool.self, range)
    guard let spot = Spot(self) else { return slow }
    return { frame throws(EvaluationError) in
      if let result: Bool = spot.read(frame) { return result }
      return try slow(&frame)
    }
  }

  func timestampBody(_ range: Range<Int>) -> Body<Timestamp> {
    let slow = body(Timestamp.self, range)
    guard let spot = Spot(self) else { return slow }
    return { frame throws(EvaluationError) in
      if let result: Timestamp = spot.read(frame) { return result }
      return try slow(&frame)
    }
  }

  func durationBody(_ range: Range<Int>) -> Body<CELDuration> {
    let slow = body(CELDuration.self, range)
    guard let spot = Spot(self) else { return slow }
    return { frame throws(EvaluationError) in
      if let result: CELDuration = spot.read(frame) { return result }
      return try slow(&frame)
    }
  }

  func intBody(_ range: Range<Int>) -> Body<Int64> {
    let slow = body(Int64.self, range)
    guard let spot = Spot(self) else { return slow }
    return { frame throws(EvaluationError) in
      if let result: Int64 = spot.read(frame) { return result }
      return try slow(&frame)
    }
  }

  /// Compares a text in its place, without taking a copy of it.
  func equals(_ text: String, isNegated: Bool, _ range: Range<Int>) -> Body<Bool> {
    let slow = body(String.self, range)
    guard let spot = Spot(self) else {
      return { frame throws(EvaluationError) in Text.equal(try slow(&frame), text) != isNegated }
    }
    return { frame throws(EvaluationError) in
      if let isEqual = spot.equals(text, frame) { return isEqual != isNegated }
      return Text.equal(try slow(&frame), text) != isNegated
    }
  }

  // MARK: Reading

  /// Any type and any length of path, with every error told.
  func body<Result: Representable>(_ type: Result.Type, _ range: Range<Int>) -> Body<Result> {
    let boxed = body(range)
    return { frame throws(EvaluationError) in
      let value = try boxed(&frame)
      guard let result = Result.read(value) else { throw Result.mismatch(value).at(range) }
      return result
    }
  }
}
