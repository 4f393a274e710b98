import Civil
import Model
import Rules

/// When a step was taken, by the measure that tells it from another one.
struct StepMoment {
  /// The earliest moment at which it can have been; its seconds are the step's revision.
  let at: Moment
  private let stamp: Stamp
  private let zone: Zone

  /// The moment of a step; nil when nobody says when it was taken.
  init?(of step: Event, in zone: Zone) {
    guard let stamp = step.at else { return nil }
    self.stamp = stamp
    self.zone = zone
    at = stamp.earliest(in: zone)
  }

  /// Whether a step told at this moment is this one, known more or less exactly than then.
  func isSame(as told: Moment) -> Bool {
    switch stamp {
    case .day: at <= told && told <= stamp.latest(in: zone)
    case .moment:
      abs(told.seconds - at.seconds) <= Ledger.sameWindow
        || told == zone.startOfDay(zone.civil(at: at).date)
    }
  }
}
