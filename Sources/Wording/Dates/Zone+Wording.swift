public import Civil
public import Model

extension Zone {
  /// The moment as prose has it: `3 December 2026, 08:59 CET`, `3 декабря 2026 г., 08:59 CET`.
  ///
  /// Seconds are dropped, so the text is never later than the moment. Tables print `format(_:)`.
  public func worded(_ moment: Moment, in language: Language) -> String {
    let iso = format(moment)
    // The date has ten characters and a blank behind it: the years end with 9999.
    return "\(civil(at: moment).date.worded(in: language)), \(iso.dropFirst(11))"
  }
}
