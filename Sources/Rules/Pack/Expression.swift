import CEL

/// A compiled expression of a pack together with the place it stands at.
struct Expression: Sendable {
  let program: Program
  let place: String
}
