/// `format()` of the strings extension: clauses such as `%s`, `%d` and `%.2f`.
struct Formatter {
  private let template: [Unicode.Scalar]
  private let arguments: [Value]
  private var offset = 0
  private var next = 0
  private var output = ""

  init(_ template: String, _ arguments: [Value]) {
    self.template = Array(template.unicodeScalars)
    self.arguments = arguments
  }

  mutating func run(_ frame: inout Frame) throws(EvaluationError) -> String {
    while offset < template.count {
      let scalar = template[offset]
      offset += 1
      guard scalar == "%" else {
        output.unicodeScalars.append(scalar)
        continue
      }
      let before = output.utf8.count
      try clause(&frame)
      try frame.build(output.utf8.count - before)
    }
    return output
  }

  private mutating func clause(_ frame: inout Frame) throws(EvaluationError) {
    if offset < template.count, template[offset] == "%" {
      offset += 1
      output += "%"
      return
    }
    let precision = try precision()
    guard offset < template.count else {
      throw Formatter.error("unfinished clause at the end", "write %% for a percent sign")
    }
    let verb = template[offset]
    offset += 1
    guard next < arguments.count else {
      throw Formatter.error("index \(next) out of range", "pass a value for each clause")
    }
    let value = arguments[next]
    next += 1
    switch verb {
    case "s": try text(value, &frame, depth: 0)
    case "d": output += try decimal(value)
    case "f": output += DoubleText.fixed(try number(value, "fixed-point"), digits: precision ?? 6)
    case "e":
      output += DoubleText.scientific(try number(value, "scientific"), digits: precision ?? 6)
    case "b": output += try binary(value)
    case "o": output += try radix(value, 8, "octal clause can only be used on integers")
    case "x", "X": output += try hexadecimal(value, isUpper: verb == "X")
    default:
      throw Formatter.error("unknown clause '%\(verb)'", "write one of %s %d %f %e %b %o %x %X")
    }
  }

  private mutating func precision() throws(EvaluationError) -> Int? {
    guard offset < template.count, template[offset] == "." else { return nil }
    offset += 1
    let digits = template[offset...].prefix(while: Lexer.isDigit)
    guard !digits.isEmpty else {
      throw Formatter.error("precision without digits", "write some, such as %.2f")
    }
    offset += digits.count
    guard let value = Int(Text.string(digits)), value <= 1000 else {
      throw Formatter.error("precision is too large", "the limit is 1000")
    }
    return value
  }

  // MARK: Clauses

  private mutating func text(
    _ value: Value, _ frame: inout Frame, depth: Int
  ) throws(EvaluationError) {
    try frame.spend(1)
    try frame.build(1)
    guard depth < 100 else {
      throw Formatter.error("value is nested too deeply", "the limit is 100 levels")
    }
    switch value {
    case .string(let text):
      try frame.build(text.utf8.count)
      output += text
    case .bool(let value): output += value ? "true" : "false"
    case .null: output += "null"
    case .int(let value): output += String(value)
    case .uint(let value): output += String(value)
    case .double(let value): output += DoubleText.plain(value)
    case .bytes(let bytes): output += Text.repaired(bytes)
    case .timestamp(let value): output += value.description
    case .duration(let value): output += value.description
    case .type(let type): output += type.typeName
    case .list(let values):
      output += "["
      for (position, value) in values.enumerated() {
        if position > 0 { output += ", " }
        try text(value, &frame, depth: depth + 1)
      }
      output += "]"
    case .map(let map): try text(map, &frame, depth: depth + 1)
    case .object, .optional, .error:
      throw Formatter.error(
        "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, "
          + "types, durations, and timestamps, was given \(value.celType.typeName)",
        "name a field of it")
    }
  }

  /// Entries in the order of their keys' text, so that the result does not depend on the source.
  private mutating func text(
    _ map: MapValue, _ frame: inout Frame, depth: Int
  ) throws(EvaluationError) {
    var entries: [(key: String, value: Value)] = []
    for (key, value) in map.entries {
      var writer = Formatter("", [])
      try writer.text(key, &frame, depth: depth)
      entries.append((writer.output, value))
    }
    entries.sort { Text.less($0.key, $1.key) }
    output += "{"
    for (position, entry) in entries.enumerated() {
      if position > 0 { output += ", " }
      output += entry.key + ": "
      try text(entry.value, &frame, depth: depth)
    }
    output += "}"
  }

  private func decimal(_ value: Value) throws(EvaluationError) -> String {
    switch value {
    case .int(let value): return String(value)
    case .uint(let value): return String(value)
    case .double(let value): return DoubleText.plain(value)
    default:
      throw Formatter.error(
        "decimal clause can only be used on numbers, was given \(value.celType.typeName)",
        "convert it with int(x)")
    }
  }

  private func number(_ value: Value, _ clause: String) throws(EvaluationError) -> Double {
    switch value {
    case .double(let value): return value
    case .int(let value): return Double(value)
    case .uint(let value): return Double(value)
    default:
      throw Formatter.error(
        "\(clause) clause can only be used on doubles, was given \(value.celType.typeName)",
        "convert it with double(x)")
    }
  }

  private func binary(_ value: Value) throws(EvaluationError) -> String {
    if case .bool(let value) = value { return value ? "1" : "0" }
    return try radix(value, 2, "only integers and bools can be formatted as binary")
  }

  private func radix(
    _ value: Value, _ radix: Int, _ rule: String, isUpper: Bool = false
  ) throws(EvaluationError) -> String {
    switch value {
    case .int(let value): return String(value, radix: radix, uppercase: isUpper)
    case .uint(let value): return String(value, radix: radix, uppercase: isUpper)
    default:
      throw Formatter.error(
        "\(rule), was given \(value.celType.typeName)", "convert it with int(x)")
    }
  }

  private func hexadecimal(_ value: Value, isUpper: Bool) throws(EvaluationError) -> String {
    let bytes: [UInt8]
    switch value {
    case .string(let text): bytes = Array(text.utf8)
    case .bytes(let value): bytes = value
    default:
      let rule = "only integers, byte buffers, and strings can be formatted as hex"
      return try radix(value, 16, rule, isUpper: isUpper)
    }
    return bytes.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: isUpper)
    }.joined()
  }

  private static func error(_ what: String, _ advice: String) -> EvaluationError {
    EvaluationError("error during formatting: \(what); \(advice)")
  }
}
