/// The text around the place where the parser stopped.
struct SyntaxSite {
  let source: Source
  let offset: Int

  init(_ source: Source, offset: Int) {
    self.source = source
    self.offset = offset
  }

  init(_ source: Source, line: Int, column: Int) {
    self.source = source
    self.offset = source.offset(line: line, column: column)
  }

  /// The word, number or other run of characters that the place lies in; empty between words.
  var token: Range<Int> {
    let bytes = source.bytes
    var range = offset..<offset
    while range.lowerBound > 0, !isDelimiter(bytes[range.lowerBound - 1]) {
      range = range.lowerBound - 1..<range.upperBound
    }
    while range.upperBound < bytes.count, !isDelimiter(bytes[range.upperBound]) {
      range = range.lowerBound..<range.upperBound + 1
    }
    return range
  }

  /// The one scalar at the place; empty at the end of the file.
  var scalar: Range<Int> {
    guard offset < source.bytes.count else { return offset..<offset }
    var end = offset + 1
    while end < source.bytes.count, isContinuation(source.bytes[end]) { end += 1 }
    return offset..<end
  }

  /// What stands in a range, in words for a message.
  func written(_ range: Range<Int>) -> String {
    guard range.lowerBound < source.bytes.count else { return "the end of the file" }
    let isLineEnd = isLineEnd(range.lowerBound)
    return isLineEnd ? "the end of the line" : quoted(source.text(range))
  }

  /// Whether a line or the file ends at the place.
  var isAtLineEnd: Bool { offset == source.bytes.count || isLineEnd(offset) }

  private func isLineEnd(_ offset: Int) -> Bool {
    source.bytes[offset] == UInt8(ascii: "\n") || source.bytes[offset] == UInt8(ascii: "\r")
  }

  func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "#"): true
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    case UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
