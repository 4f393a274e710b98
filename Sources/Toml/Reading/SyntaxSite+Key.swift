/// The key that a complaint about a duplicate means: the parser stops past it.
extension SyntaxSite {
  /// The dotted key before the `=` before the place, as far back as it goes.
  var keyBefore: Range<Int>? {
    var end = beforeBlanks(offset)
    guard end > 0, source.bytes[end - 1] == UInt8(ascii: "=") else { return nil }
    end = beforeBlanks(end - 1)
    var start = beforeSegment(end)
    while true {
      let dot = beforeBlanks(start)
      guard dot > 0, source.bytes[dot - 1] == UInt8(ascii: ".") else { break }
      start = beforeSegment(beforeBlanks(dot - 1))
    }
    return start < end ? start..<end : nil
  }

  /// The name in the header at the place, or in the line above it.
  var headerName: Range<Int>? {
    let above = source.place(at: offset).line
    for line in [above, above - 1] where line > 0 {
      let bytes = source.line(line)
      guard let open = bytes.firstIndex(where: { !isBlank($0) }), isOpening(bytes[open]) else {
        continue
      }
      let name = bytes[open...].drop(while: isOpening).prefix { $0 != UInt8(ascii: "]") }
      return name.startIndex..<name.endIndex
    }
    return nil
  }

  private func beforeBlanks(_ end: Int) -> Int {
    var start = end
    while start > 0, isBlank(source.bytes[start - 1]) { start -= 1 }
    return start
  }

  private func beforeSegment(_ end: Int) -> Int {
    guard end > 0 else { return end }
    let quote = source.bytes[end - 1]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      var start = end
      while start > 0, isBare(source.bytes[start - 1]) { start -= 1 }
      return start
    }
    return source.bytes[..<(end - 1)].lastIndex(of: quote) ?? end
  }

  private func isBare(_ byte: UInt8) -> Bool { !isDelimiter(byte) && byte != UInt8(ascii: ".") }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func isOpening(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || isBlank(byte) }
}
