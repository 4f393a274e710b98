import Model
import Toml

/// The close of a rule as it is written: `closes`, or `from` and `window` with `days`.
struct CloseDraft: Sendable {
  var closes: PlacedText?
  var from: (kind: EventKind, place: Place)?
  var window: PlacedText?
  var days: DayCounting?

  /// Whether it speaks of a length from an event.
  var isSpan: Bool { from != nil || window != nil || days != nil }

  /// One way of closing replaces the other; of a length from an event each part stands alone.
  func laid(over base: CloseDraft) -> CloseDraft {
    guard closes == nil else { return self }
    guard isSpan else { return base }
    return CloseDraft(
      closes: nil, from: from ?? base.from, window: window ?? base.window, days: days ?? base.days)
  }
}
