import Civil

extension Stamp {
  /// Whether it comes before the other one whatever the zone of dates without a time.
  func isSurelyBefore(_ other: Stamp) -> Bool {
    switch (self, other) {
    case (.moment(let left), .moment(let right)): left < right
    case (.day(let left), .day(let right)): left < right
    case (.moment, .day), (.day, .moment): lastMoment < other.firstMoment
    }
  }

  // Clocks go from UTC-12 to UTC+14.
  private var firstMoment: Moment { earliest(in: .utc) - Length(hours: isDay ? 14 : 0) }
  private var lastMoment: Moment { latest(in: .utc) + Length(hours: isDay ? 12 : 0) }

  private var isDay: Bool {
    if case .day = self { true } else { false }
  }
}
