import Civil

/// The moment as a mail's `Date` field has it (RFC 5322, section 3.3), by a clock of this zone.
///
/// - Returns: `Thu, 26 Nov 2026 08:59:00 +0100`; in UTC where the offset has odd seconds, which
///   the format cannot say.
func mailDate(_ moment: Moment, in zone: Zone) -> String {
  let offset = zone.offset(at: moment)
  guard offset % 60 == 0 else { return mailDate(moment, in: .utc) }
  let civil = zone.civil(at: moment)
  let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  let minutes = abs(offset) / 60
  let sign = offset < 0 ? "-" : "+"
  let date = "\(civil.date.day) \(months[civil.date.month - 1]) \(fourDigits(civil.date.year))"
  let clock = "\(sign)\(fourDigits(minutes / 60 * 100 + minutes % 60))"
  return "\(dayName(civil.date)), \(date) \(civil.time) \(clock)"
}

private func dayName(_ date: CivilDate) -> String {
  switch date.weekday {
  case .monday: "Mon"
  case .tuesday: "Tue"
  case .wednesday: "Wed"
  case .thursday: "Thu"
  case .friday: "Fri"
  case .saturday: "Sat"
  case .sunday: "Sun"
  }
}

private func fourDigits(_ number: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
