import CEL

/// A condition with the same written by hand, over Swift structs and over the values given here.
struct Condition {
  let name: String
  let source: String
  let environment: Environment
  let values: [Value]
  /// Whether the result is a bool; the others are moments.
  let isTest: Bool
  /// Over structs; takes the facts from the box at each call, as a host's stored closure would.
  let onStructs: @Sendable () -> Bool
  /// Over the same objects and slots that the program reads.
  let onValues: @Sendable ([Value]) -> Bool
  /// What must come out, so that both sides do the same work.
  let expected: Value

  static let all = basic + pack
}
