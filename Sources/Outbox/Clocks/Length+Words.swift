import Civil

extension Length {
  /// The two longest parts of a length: `3d 4h`, `2m 5s`, `45s`.
  var words: String {
    let left = TimeLeft(self)
    let parts = [(left.days, "d"), (left.hours, "h"), (left.minutes, "m"), (left.seconds, "s")]
    let shown = parts.drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }
    return shown.isEmpty ? "0s" : shown.map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }
}
