/// The 44 bytes before each block of a TZif file (RFC 9636 section 3.1).
struct TZifHeader {
  /// 1 for the first version, which has one block of 4-byte times and no footer.
  let version: UInt8
  let utcMarks: Int
  let standardMarks: Int
  let leapSeconds: Int
  let transitions: Int
  let types: Int
  let characters: Int

  init?(_ cursor: inout ByteCursor) {
    guard cursor.take(4)?.elementsEqual("TZif".utf8) == true,
      let version = cursor.take(1)?.first, cursor.take(15) != nil
    else { return nil }
    self.version = version == 0 ? 1 : version &- UInt8(ascii: "0")
    var counts: [Int] = []
    for _ in 0..<6 {
      guard let count = cursor.integer(bytes: 4), count >= 0 else { return nil }
      counts.append(Int(count))
    }
    (utcMarks, standardMarks, leapSeconds) = (counts[0], counts[1], counts[2])
    (transitions, types, characters) = (counts[3], counts[4], counts[5])
  }

  /// Bytes in the block behind this header; no overflow, as every count is below 2³¹.
  func blockSize(timeWidth: Int) -> Int {
    transitions * (timeWidth + 1) + types * 6 + characters + leapSeconds * (timeWidth + 4)
      + standardMarks + utcMarks
  }

  /// Whether the counts are such as RFC 9636 allows.
  var isSound: Bool {
    types > 0 && types <= 256 && characters > 0
      && (utcMarks == 0 || utcMarks == types) && (standardMarks == 0 || standardMarks == types)
  }
}
