/// A unit of exact length; a day is 24 hours, a month is none.
enum LengthUnit: Int64, Comparable, CaseIterable {
  case second = 1
  case minute = 60
  case hour = 3_600
  case day = 86_400
  case week = 604_800

  /// The letter that stands for the unit in a written length.
  var letter: Unicode.Scalar {
    switch self {
    case .second: "s"
    case .minute: "m"
    case .hour: "h"
    case .day: "d"
    case .week: "w"
    }
  }

  /// The first value that is too large behind a longer unit, as in `2d 24h`.
  var ceiling: Int64 {
    switch self {
    case .second, .minute: 60
    case .hour: 24
    case .day: 7
    case .week: .max
    }
  }

  static func < (left: LengthUnit, right: LengthUnit) -> Bool { left.rawValue < right.rawValue }
}
