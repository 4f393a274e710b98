/// Finds nesting that the parser, which recurses, should not be given.
///
/// Reads only as much TOML as that takes: strings, comments, brackets, dots. Where the text is not
/// TOML it gives up and leaves the finding to the parser, which stops there too.
struct NestingScan {
  private let bytes: [UInt8]
  private let limit: Int
  private var index = 0
  private var header = 0
  private var isHeader = false
  /// What each open bracket adds, its key's dots included.
  private var open: [(offset: Int, bracket: UInt8, levels: Int)] = []
  private var openSum = 0
  private var openString: Int?
  private var key = 0
  private var dots = 0

  init(bytes: [UInt8], limit: Int) {
    self.bytes = bytes
    self.limit = limit
  }

  /// The offset at which the limit is passed, if it is.
  mutating func firstTooDeep() -> Int? {
    var atLineStart = true
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\n"):
        guard endLine() else { return nil }
        atLineStart = true
        index += 1
        continue
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        index += 1
        continue
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): guard skipString(byte) else { return nil }
      default: step(byte, atLineStart)
      }
      if depth > limit { return max(0, index - 1) }
      atLineStart = false
    }
    return nil
  }

  /// The offset of the innermost bracket or quote that is still open where the text ends.
  static func unclosed(in bytes: [UInt8]) -> Int? {
    var scan = NestingScan(bytes: bytes, limit: .max)
    _ = scan.firstTooDeep()
    return scan.openString ?? scan.open.last?.offset
  }

  private var depth: Int { header + openSum + key + dots }

  private mutating func step(_ byte: UInt8, _ atLineStart: Bool) {
    index += 1
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if atLineStart, open.isEmpty { beginHeader() } else if !isHeader { push(byte) }
    case UInt8(ascii: "]"), UInt8(ascii: "}"): pop()
    case UInt8(ascii: "="):
      key = dots + 1
      dots = 0
    case UInt8(ascii: ","):
      key = 0
      dots = 0
    case UInt8(ascii: "."): dots += 1
    default: break
    }
  }

  private mutating func beginHeader() {
    isHeader = true
    header = 0
  }

  private mutating func push(_ bracket: UInt8) {
    open.append((index - 1, bracket, key + 1))
    openSum += key + 1
    key = 0
    dots = 0
  }

  private mutating func pop() {
    if let closed = open.popLast() { openSum -= closed.levels }
    if !isHeader { dots = 0 }
    key = 0
  }

  /// Whether text may go on in the next line.
  private mutating func endLine() -> Bool {
    if isHeader { header = dots + 1 }
    isHeader = false
    key = 0
    dots = 0
    return open.last?.bracket != UInt8(ascii: "{")
  }

  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
  }

  /// Goes past a string; false when it does not end.
  private mutating func skipString(_ quote: UInt8) -> Bool {
    let isMultiLine = quotes(quote) >= 3
    let start = index
    index += isMultiLine ? 3 : 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote, quotes(quote) >= (isMultiLine ? 3 : 1) {
        // Up to two quotes may stand before the three that close.
        index += isMultiLine ? min(5, quotes(quote)) : 1
        return true
      }
      if byte == UInt8(ascii: "\n"), !isMultiLine { return false }
      index += byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
    }
    openString = start
    return false
  }

  private func quotes(_ quote: UInt8) -> Int {
    bytes[index...].prefix(6).prefix { $0 == quote }.count
  }
}
