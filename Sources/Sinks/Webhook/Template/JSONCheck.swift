/// Tells whether a text is JSON (RFC 8259), and where it is not.
struct JSONCheck {
  private struct Fault: Error {
    let expected: String
  }

  private static let depthLimit = 100

  private var rest: Substring.UTF8View

  /// What is wrong, nil when nothing is: `expected a value at "]}"`.
  static func problem(in text: String) -> String? {
    var check = JSONCheck(rest: text[...].utf8)
    do {
      try check.value(depth: 0)
      check.blanks()
      return check.rest.isEmpty ? nil : check.place("nothing more")
    } catch let fault as Fault {
      return check.place(fault.expected)
    } catch {
      return "\(error)"
    }
  }

  private func place(_ expected: String) -> String {
    let next = String(decoding: rest.prefix(20), as: UTF8.self)
    return
      "expected \(expected) \(rest.isEmpty ? "at the end" : "at \(JSONValue.string(next).text)")"
  }

  private mutating func value(depth: Int) throws {
    blanks()
    guard depth < Self.depthLimit, let byte = rest.first else { throw Fault(expected: "a value") }
    switch byte {
    case UInt8(ascii: "{"):
      try list("}", depth) { check in
        try check.string()
        try check.take(":")
        try check.value(depth: depth + 1)
      }
    case UInt8(ascii: "["): try list("]", depth) { check in try check.value(depth: depth + 1) }
    case UInt8(ascii: "\""): try string()
    default: try word()
    }
  }

  private mutating func list(
    _ end: String, _ depth: Int, _ item: (inout JSONCheck) throws -> Void
  ) throws {
    rest = rest.dropFirst()
    guard !skip(end) else { return }
    repeat { try item(&self) } while skip(",")
    try take(end)
  }

  private mutating func string() throws {
    guard skip("\"") else { throw Fault(expected: "a string") }
    while let byte = rest.first, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw Fault(expected: "a string without line breaks") }
      rest = rest.dropFirst()
      guard byte == UInt8(ascii: "\\") else { continue }
      let mark = rest.first ?? 0
      guard "\"\\/bfnrtu".utf8.contains(mark) else { throw Fault(expected: "an escape") }
      let digits = rest.dropFirst().prefix(4)
      rest = rest.dropFirst()
      guard mark == UInt8(ascii: "u") else { continue }
      guard digits.count == 4, digits.allSatisfy(Self.isHexadecimal) else {
        throw Fault(expected: "four digits")
      }
    }
    guard !rest.isEmpty else { throw Fault(expected: "the end of a string") }
    rest = rest.dropFirst()
  }

  private mutating func word() throws {
    let word = rest.prefix { byte in
      Self.isHexadecimal(byte) || (0x61...0x7A).contains(byte) || "+-.E".utf8.contains(byte)
    }
    let text = String(decoding: word, as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || Self.isNumber(text) else {
      throw Fault(expected: "a value")
    }
    rest = rest.dropFirst(word.count)
  }

  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/) != nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private mutating func take(_ mark: String) throws {
    guard skip(mark) else { throw Fault(expected: "'\(mark)'") }
  }

  private mutating func skip(_ mark: String) -> Bool {
    blanks()
    guard rest.starts(with: mark.utf8) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func blanks() {
    rest = rest.drop { " \t\r\n".utf8.contains($0) }
  }
}
