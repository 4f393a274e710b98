extension Source {
  /// Refuses what should not reach the parser.
  ///
  /// - Parameter limits: The largest size and depth.
  /// - Throws: A finding about the first thing wrong.
  func check(_ limits: Limits) throws(Finding) {
    try checkSize(limits.bytes)
    try checkEncoding()
    var nesting = NestingScan(bytes: bytes, limit: limits.depth)
    if let offset = nesting.firstTooDeep() {
      let advice = "keep tables and arrays at most \(limits.depth) levels deep"
      throw Finding(place: place(at: offset), message: "is nested too deep; \(advice)")
    }
  }

  private func checkSize(_ limit: Int) throws(Finding) {
    guard bytes.count > limit else { return }
    let problem = "is too large (got \(bytes.count) bytes)"
    throw Finding(file: file, message: "\(problem); split it below \(limit) bytes")
  }

  private func checkEncoding() throws(Finding) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Finding(file: file, message: "is UTF-16 text, not UTF-8; save it as UTF-8")
    }
    if bytes.contains(0) {
      throw Finding(file: file, message: "is a binary file, not TOML; give a TOML text file")
    }
    guard let bad = firstInvalidByte() else { return }
    let hex = String(bytes[bad], radix: 16, uppercase: true)
    let byte = "byte 0x" + (hex.count < 2 ? "0" + hex : hex)
    throw Finding(
      place: place(at: bad), message: "is not UTF-8 text (got \(byte)); save the file as UTF-8")
  }

  private func firstInvalidByte() -> Int? {
    let bytes = bytes
    let span = bytes.span
    do throws(UTF8.ValidationError) {
      let text = try UTF8Span(validating: span)
      return text.count == bytes.count ? nil : bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
