extension Value: CustomStringConvertible {
  /// The value as a literal of the language; long containers end in `…`.
  public var description: String {
    var output = ""
    write(to: &output, depth: 0)
    return output
  }

  // Shared substructure can make a small value print without end.
  private static let longest = 2000
  private static let deepest = 20

  private func write(to output: inout String, depth: Int) {
    guard output.utf8.count < Value.longest, depth < Value.deepest else {
      output += "…"
      return
    }
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .int(let value): output += String(value)
    case .uint(let value): output += "\(value)u"
    case .double(let value): output += DoubleText.literal(value)
    case .string(let value): output += Value.quoted(value)
    case .bytes(let value): output += Value.quoted(value)
    case .timestamp(let value): output += "timestamp('\(value)')"
    case .duration(let value): output += "duration('\(value)')"
    case .type(let type): output += type.typeName
    case .error(let error): output += "error('\(error.message)')"
    default: writeContainer(to: &output, depth: depth + 1)
    }
  }

  private func writeContainer(to output: inout String, depth: Int) {
    switch self {
    case .list(let values):
      Value.write(values, "[", "]", to: &output) { $0.write(to: &$1, depth: depth) }
    case .map(let map):
      Value.write(map.entries, "{", "}", to: &output) { entry, output in
        entry.key.write(to: &output, depth: depth)
        output += ": "
        entry.value.write(to: &output, depth: depth)
      }
    case .object(let object):
      let present = zip(object.type.fields, object.slots).filter { $1 != nil }
      Value.write(present, object.type.name + "{", "}", to: &output) { slot, output in
        output += slot.0.name + ": "
        slot.1?.write(to: &output, depth: depth)
      }
    case .optional(let value?):
      output += "optional.of("
      value.write(to: &output, depth: depth)
      output += ")"
    default: output += "optional.none()"
    }
  }

  private static func write<Element>(
    _ elements: [Element], _ opening: String, _ closing: String, to output: inout String,
    _ each: (Element, inout String) -> Void
  ) {
    output += opening
    for (position, element) in elements.enumerated() {
      if position > 0 { output += ", " }
      guard output.utf8.count < longest else {
        output += "…"
        break
      }
      each(element, &output)
    }
    output += closing
  }

  private static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars.prefix(longest) {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 32 || scalar.value == 127: result += "\\x" + hex(scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    "b'"
      + bytes.prefix(longest).map { byte in
        let isPlain = byte >= 32 && byte < 127 && byte != 39 && byte != 92
        return isPlain ? String(Unicode.Scalar(byte)) : "\\x" + hex(UInt32(byte))
      }.joined() + "'"
  }

  private static func hex(_ value: UInt32) -> String {
    (value < 16 ? "0" : "") + String(value, radix: 16)
  }
}
