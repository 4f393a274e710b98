extension Length {
  /// A length from `7d`, `36h`, `90m`, `45s`, `1w` or a sum of them, longest unit first (`3d4h`).
  ///
  /// - Parameter text: Digits and small unit letters only; no blanks, no sign, no fraction.
  /// - Throws: `LengthError`, which says what is wrong and what to write.
  public init(parsing text: String) throws(LengthError) {
    var scanner = TextScanner(text)
    var total: Int64 = 0
    var last: LengthUnit?
    repeat {
      let (count, unit) = try Self.part(of: text, &scanner)
      if let last, unit >= last {
        throw LengthError(text: text, problem: "has its units out of order or twice")
      }
      if last != nil, count >= unit.ceiling {
        throw LengthError(text: text, problem: "has too large a number before '\(unit.letter)'")
      }
      // No overflow: the limit on a part keeps even the sum of all five far below Int64.max.
      total += count * unit.rawValue
      last = unit
    } while !scanner.isAtEnd
    self.init(seconds: total, written: text)
  }

  private static func part(
    of text: String, _ scanner: inout TextScanner
  ) throws(LengthError) -> (Int64, LengthUnit) {
    guard let next = scanner.next, isDigit(next) else {
      throw LengthError(text: text, problem: "is not a length of time")
    }
    guard let count = scanner.number(atMost: 999_999_999_999) else {
      throw LengthError(text: text, problem: "is too long a time")
    }
    for unit in LengthUnit.allCases where scanner.take(unit.letter) {
      return (Int64(count), unit)
    }
    let problem = scanner.isAtEnd ? "has a number without a unit" : "is not a length of time"
    throw LengthError(text: text, problem: problem)
  }
}

extension Length: Codable {
  /// Reads a written length, which may have a minus sign before it, or a number of seconds.
  ///
  /// - Throws: `DecodingError` when the value is neither.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let seconds = try? container.decode(Int64.self) {
      self.init(seconds: seconds)
      return
    }
    let text = try container.decode(String.self)
    do {
      let isNegative = text.hasPrefix("-")
      let length = try Length(parsing: isNegative ? String(text.dropFirst()) : text)
      self.init(seconds: isNegative ? -length.seconds : length.seconds, written: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
    }
  }

  /// Writes the text the length came from, or else the number of seconds.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let written {
      try container.encode(written)
    } else {
      try container.encode(seconds)
    }
  }
}
