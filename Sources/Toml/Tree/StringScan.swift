/// Walks a raw TOML string token, counting what it decodes to and where that stands.
///
/// Follows the parser scalar by scalar, so the token must be one it accepted.
struct StringScan {
  private(set) var line: Int
  private(set) var column: Int
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private let end: Int
  private let isBasic: Bool
  private let isMultiLine: Bool

  init(token: [UInt8], line: Int, column: Int) {
    self.line = line
    self.column = column
    scalars = Array(String(decoding: token, as: UTF8.self).unicodeScalars)
    isBasic = scalars.first == "\""
    isMultiLine = scalars.count >= 6 && scalars[1] == scalars[0] && scalars[2] == scalars[0]
    let quotes = isMultiLine ? 3 : 1
    end = max(0, scalars.count - quotes)
    advance(quotes)
    if isMultiLine { skipLineEnding() }
  }

  /// Goes past decoded scalars, or to the closing quotes if there are fewer.
  mutating func skip(_ count: Int) {
    skipLineJoins()
    for _ in 0..<count where index < end {
      skipOne()
      skipLineJoins()
    }
  }

  private mutating func skipOne() {
    switch scalars[index] {
    case "\\" where isBasic: advance(lengthOfEscape)
    case "\r", "\n": skipLineEnding()
    default: advance(1)
    }
  }

  private var lengthOfEscape: Int {
    switch scalars[index + 1] {
    case "u": 6
    case "U": 10
    default: 2
    }
  }

  /// A backslash at a line's end joins it to the next text, whatever blank lines lie between.
  private mutating func skipLineJoins() {
    while isMultiLine, isBasic, index + 1 < end, scalars[index] == "\\",
      isBlank(scalars[index + 1])
    {
      advance(1)
      while index < end, isBlank(scalars[index]) { advance(1) }
    }
  }

  private mutating func skipLineEnding() {
    if index < end, scalars[index] == "\r" { advance(1) }
    if index < end, scalars[index] == "\n" { advance(1) }
  }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count where index < scalars.count {
      if scalars[index] == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      index += 1
    }
  }
}

/// What the parser drops after a line join: toml++ counts Unicode spaces too.
private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x202F, 0x205F, 0x2060,
    0x3000, 0xFEFF:
    true
  default: false
  }
}
