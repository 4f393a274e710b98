/// The data block of a TZif file (RFC 9636 section 3.2), checked while it is read.
struct TZifBlock {
  let times: [Int64]
  let indices: [UInt8]
  let types: [LocalType]

  /// Nil when the bytes break a rule of the format.
  init?(_ header: TZifHeader, _ bytes: ByteCursor, timeWidth: Int) {
    var cursor = bytes
    guard let times = Self.times(header.transitions, timeWidth, &cursor),
      let indices = cursor.take(header.transitions),
      indices.allSatisfy({ Int($0) < header.types }),
      let records = cursor.take(header.types * 6),
      let characters = cursor.take(header.characters),
      let types = Self.types(records, characters),
      let leaps = Self.leapSeconds(header.leapSeconds, timeWidth, &cursor)
    else { return nil }
    self.indices = Array(indices)
    self.types = types
    self.times = Self.withoutLeapSeconds(times, leaps)
    // Wrong corrections could disturb the order, and every search relies on it.
    guard zip(self.times, self.times.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
  }

  private static func times(
    _ count: Int, _ width: Int, _ cursor: inout ByteCursor
  ) -> [Int64]? {
    var times: [Int64] = []
    times.reserveCapacity(count)
    for _ in 0..<count {
      guard let time = cursor.integer(bytes: width), times.last.map({ $0 < time }) ?? true
      else { return nil }
      times.append(time)
    }
    return times
  }

  private static func types(
    _ records: ArraySlice<UInt8>, _ characters: ArraySlice<UInt8>
  ) -> [LocalType]? {
    var cursor = ByteCursor(records)
    var types: [LocalType] = []
    while !cursor.rest.isEmpty {
      guard let offset = cursor.integer(bytes: 4), offset.magnitude <= LocalType.offsetLimit,
        let isSummer = cursor.take(1)?.first, isSummer <= 1, let start = cursor.take(1)?.first,
        let abbreviation = abbreviation(at: Int(start), in: characters)
      else { return nil }
      types.append(LocalType(offset: offset, abbreviation: abbreviation))
    }
    return types
  }

  /// The text from there to the next zero byte; ASCII, so that it is safe to print.
  private static func abbreviation(at start: Int, in characters: ArraySlice<UInt8>) -> String? {
    let rest = characters.dropFirst(start)
    guard let end = rest.firstIndex(of: 0),
      rest[..<end].allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  private static func leapSeconds(
    _ count: Int, _ width: Int, _ cursor: inout ByteCursor
  ) -> [(at: Int64, correction: Int64)]? {
    var leaps: [(at: Int64, correction: Int64)] = []
    for _ in 0..<count {
      guard let time = cursor.integer(bytes: width), let correction = cursor.integer(bytes: 4),
        leaps.last.map({ $0.at < time }) ?? true
      else { return nil }
      leaps.append((time, correction))
    }
    return leaps
  }

  /// Files of the "right" kind count leap seconds; moments here do not.
  private static func withoutLeapSeconds(
    _ times: [Int64], _ leaps: [(at: Int64, correction: Int64)]
  ) -> [Int64] {
    guard !leaps.isEmpty else { return times }
    return times.map { time in
      let correction = leaps.last { $0.at <= time }?.correction ?? 0
      let (shifted, overflow) = time.subtractingReportingOverflow(correction)
      return overflow ? time : shifted
    }
  }
}
