import CEL

/// A condition with the same written by hand over plain facts.
struct Condition {
  let name: String
  let source: String
  let environment: Environment
  let values: [Value]
  /// Whether the result is a bool; the others are moments.
  let isTest: Bool
  /// Takes the facts from the box at each call, as a stored closure of a host would.
  let byHand: @Sendable () -> Bool
  /// What must come out, so that both sides do the same work.
  let expected: Value

  static let all = basic + pack
}
