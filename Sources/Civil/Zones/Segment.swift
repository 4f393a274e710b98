/// A stretch of time with one kind of local time.
struct Segment: Hashable, Sendable {
  let type: LocalType
  /// The first second of the stretch; `Int64.min` when it has no beginning.
  let start: Int64
  /// The second after the stretch; `Int64.max` when it has no end.
  let end: Int64
}
