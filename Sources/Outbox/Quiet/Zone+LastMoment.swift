import Civil

extension Zone {
  /// The last moment at which clocks show a reading: later than `moment(of:)` where they pass it
  /// twice.
  ///
  /// Clocks that go back by more than three hours, which none has done since 1969, are taken at
  /// their first passing.
  func lastMoment(of reading: CivilDateTime) -> Moment {
    let first = moment(of: reading)
    let back = offset(at: first) - offset(at: first + Length(hours: 3))
    guard back > 0 else { return first }
    let second = first + Length(seconds: Int64(back))
    return civil(at: second) == reading ? second : first
  }
}
