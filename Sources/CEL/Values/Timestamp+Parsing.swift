extension Timestamp {
  /// A moment from RFC 3339 text, for example `2026-11-26T07:59:00Z`.
  ///
  /// - Parameter text: A date, `T`, a time, of whose fraction nine digits count, and `Z` or an offset.
  /// - Throws: `EvaluationError` for any other text, and outside the years 1 to 9999.
  public init(parsing text: String) throws(EvaluationError) {
    guard let moment = Timestamp.read(Array(text.utf8)) else {
      throw EvaluationError(Timestamp.complaint(about: text))
    }
    self = try moment.checked()
  }

  private static func read(_ bytes: [UInt8]) -> Timestamp? {
    // A year of five digits is well formed but out of range; the check above says so.
    let start = bytes.count > 10 && bytes[4] != UInt8(ascii: "-") ? 1 : 0
    func number(_ offset: Int, _ count: Int) -> Int? {
      let offset = offset + start
      guard offset + count <= bytes.count else { return nil }
      return Digits.parse(bytes[offset..<offset + count]).map(Int.init)
    }
    func has(_ character: Character, at offset: Int) -> Bool {
      offset + start < bytes.count && bytes[offset + start] == character.asciiValue
    }
    guard let year = number(-start, 4 + start), let month = number(5, 2), let day = number(8, 2),
      let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2),
      has("-", at: 4), has("-", at: 7), has("T", at: 10) || has("t", at: 10),
      has(":", at: 13), has(":", at: 16), (1...12).contains(month), day >= 1,
      day <= CivilDate.length(ofMonth: month, year: Int64(year)), hour < 24, minute < 60,
      second < 60
    else { return nil }
    var rest = bytes[(19 + start)...]
    guard let nanoseconds = fraction(&rest), let offset = offset(rest) else { return nil }
    let days = CivilDate.days(year: Int64(year), month: month, day: day)
    let clock = Int64(hour * 3600 + minute * 60 + second - offset)
    return Timestamp(exactSeconds: days * 86400 + clock, nanoseconds)
  }

  private static func fraction(_ bytes: inout ArraySlice<UInt8>) -> Int32? {
    guard bytes.first == UInt8(ascii: ".") else { return 0 }
    let digits = bytes.dropFirst().prefix { $0 >= 48 && $0 <= 57 }
    guard !digits.isEmpty else { return nil }
    bytes = bytes.dropFirst(digits.count + 1)
    let padded = digits.prefix(9) + Array(repeating: 48, count: max(0, 9 - digits.count))
    return Digits.parse(padded).map(Int32.init)
  }

  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.elementsEqual([UInt8(ascii: "Z")]) || bytes.elementsEqual([UInt8(ascii: "z")]) {
      return 0
    }
    return FixedOffset.parse(bytes)
  }

  private static func complaint(about text: String) -> String {
    let bytes = Array(text.utf8)
    let isDate = bytes.count == 10 && read(bytes + Array("T00:00:00Z".utf8)) != nil
    let isLocal = read(bytes + [UInt8(ascii: "Z")]) != nil
    let advice =
      if isDate {
        "a date alone is no moment, write '\(text)T00:00:00Z'"
      } else if isLocal {
        "the zone is missing, write '\(text)Z'"
      } else {
        "write RFC 3339, such as '2026-11-26T07:59:00Z'"
      }
    return "not a timestamp (got '\(text)'); \(advice)"
  }
}
