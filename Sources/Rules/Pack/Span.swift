import Civil

/// A length of time, counted the way the platform counts it.
struct Span: Sendable {
  let length: Length
  let counting: DayCounting
  /// How the pack states it: `10d` or `params.return_days`.
  let text: String
}
