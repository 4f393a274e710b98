import Civil

extension Span {
  /// The end of this span counted from a moment.
  ///
  /// On the calendar the first day does not count and the last one counts whole, as in
  /// Regulation (EEC, Euratom) No 1182/71, art. 3, and as platforms print dates.
  func end(from start: Moment, in zone: Zone) -> Moment {
    let (days, rest) = length.seconds.quotientAndRemainder(dividingBy: 86_400)
    guard counting == .calendar, rest == 0 else { return start + length }
    return zone.endOfDay(zone.civil(at: start).date.adding(days: Int(days)))
  }
}
