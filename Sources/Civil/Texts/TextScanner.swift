/// A reader of fixed-form ASCII texts; every step either succeeds or leaves the position unusable.
struct TextScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  var isAtEnd: Bool { position == bytes.count }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == byte.value else { return false }
    position += 1
    return true
  }

  mutating func take(anyOf choices: String) -> Bool {
    guard let next, choices.utf8.contains(next) else { return false }
    position += 1
    return true
  }

  /// The bytes from here on that pass the test, possibly none.
  mutating func run(while test: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while let next, test(next) { position += 1 }
    return bytes[start..<position]
  }

  /// A number of one digit or more, nil when there is none or it is too large for the limit.
  mutating func number(atMost limit: Int) -> Int? {
    let digits = run { isDigit($0) }
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
      value = value * 10 + Int(digit) - 48
      if value > limit { return nil }
    }
    return value
  }

  /// A number of exactly this many digits.
  mutating func digits(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let next, isDigit(next) else { return nil }
      value = value * 10 + Int(next) - 48
      position += 1
    }
    return value
  }

  /// A date as `2026-11-23`.
  mutating func date() -> CivilDate? {
    guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// A time as `07:59:00`, or `07:59` where seconds may be left out.
  mutating func time(secondsRequired: Bool) -> CivilTime? {
    guard let hour = digits(2), take(":"), let minute = digits(2) else { return nil }
    guard take(":") else {
      return secondsRequired ? nil : CivilTime(hour: hour, minute: minute)
    }
    guard let second = digits(2) else { return nil }
    return CivilTime(hour: hour, minute: minute, second: second)
  }
}

/// Whether the byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

/// Whether the byte is an ASCII letter.
func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
