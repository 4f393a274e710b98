extension Library {
  static let extendedTexts: [Overload] =
    searching + splitting + [
      .binary("charAt", isMember: true) { (text: String, index: Int64) throws(EvaluationError) in
        let scalars = Array(text.unicodeScalars)
        guard index != scalars.count else { return "" }
        return String(scalars[try position(index, in: scalars.count)])
      },
      .unary("lowerAscii", isMember: true) { (text: String) in mapAscii(text, 65...90, 32) },
      .unary("upperAscii", isMember: true) { (text: String) in mapAscii(text, 97...122, -32) },
      .unary("trim", isMember: true) { (text: String) in trim(text) },
      .unary("reverse", isMember: true) { (text: String) in
        Text.string(text.unicodeScalars.reversed())
      },
      .unary("strings.quote") { (text: String) in quote(text) },
      .binary("substring", isMember: true) { (text: String, start: Int64) throws(EvaluationError) in
        let scalars = Array(text.unicodeScalars)
        return Text.string(scalars[try position(start, in: scalars.count)...])
      },
      .boxed(
        "substring", isMember: true, [.string, .int, .int], .string
      ) { values, _ throws(EvaluationError) in
        guard let text = values[0].stringValue, let start = values[1].intValue,
          let end = values[2].intValue
        else { return nil }
        let scalars = Array(text.unicodeScalars)
        let (first, last) = (
          try position(start, in: scalars.count), try position(end, in: scalars.count)
        )
        guard first <= last else {
          throw EvaluationError("invalid substring range; start: \(start), end: \(end)")
        }
        return .string(Text.string(scalars[first..<last]))
      },
    ]

  static func position(_ index: Int64, in count: Int) throws(EvaluationError) -> Int {
    guard index >= 0, index <= count else {
      throw EvaluationError("index out of range: \(index); the text has \(count) characters")
    }
    return Int(index)
  }

  private static func mapAscii(_ text: String, _ range: ClosedRange<UInt8>, _ shift: Int) -> String
  {
    String(
      decoding: text.utf8.map { range.contains($0) ? UInt8(Int($0) + shift) : $0 }, as: UTF8.self)
  }

  private static func trim(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return Text.string(scalars[first...last])
  }

  private static func quote(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{07}": result += "\\a"
      case "\u{08}": result += "\\b"
      case "\u{0C}": result += "\\f"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0B}": result += "\\v"
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
