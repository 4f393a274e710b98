/// The bytes of one file, valid UTF-8, and where its lines start.
final class Source {
  let file: String
  let bytes: [UInt8]
  private lazy var lineStarts: [Int] = Self.lineStarts(of: bytes)

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  func place(line: Int, column: Int) -> Place {
    Place(file: file, line: line, column: column)
  }

  /// The place of a byte offset, which may be the end of the file.
  func place(at offset: Int) -> Place {
    let line = lineStarts.partitioningIndex { $0 > offset }
    let start = lineStarts[max(0, line - 1)]
    let column = bytes[min(start, offset)..<offset].reduce(1) { $0 + (isContinuation($1) ? 0 : 1) }
    return place(line: max(1, line), column: column)
  }

  /// The byte offset of a place; clamped to its line, its ending included.
  func offset(line: Int, column: Int) -> Int {
    guard line <= lineStarts.count else { return bytes.count }
    let end = line < lineStarts.count ? lineStarts[line] : bytes.count
    var offset = lineStarts[line - 1]
    var left = column - 1
    while left > 0, offset < end {
      offset += 1
      while offset < end, isContinuation(bytes[offset]) { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The bytes of a line, without its ending.
  func line(_ line: Int) -> ArraySlice<UInt8> {
    guard line <= lineStarts.count else { return [] }
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    let start = lineStarts[line - 1]
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0]
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    return starts
  }
}

/// What some editors put before UTF-8 text.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Whether a byte of valid UTF-8 continues a scalar.
func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

extension [Int] {
  /// The first index whose element satisfies the predicate, which must be monotonic.
  fileprivate func partitioningIndex(_ belongs: (Int) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
