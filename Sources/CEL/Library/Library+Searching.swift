extension Library {
  static let searching: [Overload] = [
    .binary("indexOf", isMember: true) { (text: String, part: String) throws(EvaluationError) in
      try index(of: part, in: text, from: 0)
    },
    .boxed(
      "indexOf", isMember: true, [.string, .string, .int], .int
    ) { values, _ throws(EvaluationError) in
      guard let (text, part, start) = searchArguments(values) else { return nil }
      return .int(try index(of: part, in: text, from: start))
    },
    .binary("lastIndexOf", isMember: true) { (text: String, part: String) throws(EvaluationError) in
      try lastIndex(of: part, in: text, from: nil)
    },
    .boxed(
      "lastIndexOf", isMember: true, [.string, .string, .int], .int
    ) { values, _ throws(EvaluationError) in
      guard let (text, part, start) = searchArguments(values) else { return nil }
      return .int(try lastIndex(of: part, in: text, from: start))
    },
  ]

  private static func searchArguments(_ values: [Value]) -> (String, String, Int64)? {
    guard let text = values[0].stringValue, let part = values[1].stringValue,
      let start = values[2].intValue
    else { return nil }
    return (text, part, start)
  }

  private static func index(
    of part: String, in text: String, from start: Int64
  ) throws(EvaluationError) -> Int64 {
    let scalars = Array(text.unicodeScalars)
    let first = try position(start, in: scalars.count)
    return Text.find(Array(part.unicodeScalars), in: scalars, from: first).map(Int64.init) ?? -1
  }

  /// The last place that starts at or before an offset.
  private static func lastIndex(
    of part: String, in text: String, from start: Int64?
  ) throws(EvaluationError) -> Int64 {
    let (scalars, part) = (Array(text.unicodeScalars), Array(part.unicodeScalars))
    let last = try start.map { start throws(EvaluationError) in
      try position(start, in: scalars.count)
    }
    let end = min(scalars.count, (last ?? scalars.count) + part.count)
    let found = Text.find(Array(part.reversed()), in: Array(scalars[..<end].reversed()))
    return found.map { Int64(end - $0 - part.count) } ?? -1
  }

  static let splitting: [Overload] = [
    .boxed("split", isMember: true, [.string, .string], .list(.string)) {
      values, frame throws(EvaluationError) in
      guard let text = values[0].stringValue, let separator = values[1].stringValue else {
        return nil
      }
      return .list(try split(text, separator, limit: -1, &frame))
    },
    .boxed("split", isMember: true, [.string, .string, .int], .list(.string)) {
      values, frame throws(EvaluationError) in
      guard let (text, separator, limit) = searchArguments(values) else { return nil }
      return .list(try split(text, separator, limit: limit, &frame))
    },
    .boxed("join", isMember: true, [.list(.string)], .string) {
      values, frame throws(EvaluationError) in
      try join(values[0], "", &frame)
    },
    .boxed(
      "join", isMember: true, [.list(.string), .string], .string
    ) { values, frame throws(EvaluationError) in
      guard let separator = values[1].stringValue else { return nil }
      return try join(values[0], separator, &frame)
    },
    .boxed(
      "replace", isMember: true, [.string, .string, .string], .string
    ) { values, frame throws(EvaluationError) in
      try replace(values, limit: -1, &frame)
    },
    .boxed(
      "replace", isMember: true, [.string, .string, .string, .int], .string
    ) { values, frame throws(EvaluationError) in
      guard let limit = values[3].intValue else { return nil }
      return try replace(values, limit: limit, &frame)
    },
  ]

  /// A negative limit means no limit; 0 gives no parts at all.
  private static func split(
    _ text: String, _ separator: String, limit: Int64, _ frame: inout Frame
  ) throws(EvaluationError) -> [Value] {
    guard limit != 0 else { return [] }
    let (scalars, separator) = (Array(text.unicodeScalars), Array(separator.unicodeScalars))
    var parts: [Value] = []
    var start = 0
    while limit < 0 || parts.count < limit - 1 {
      let from = separator.isEmpty ? start + 1 : start
      guard from <= scalars.count - (separator.isEmpty ? 1 : 0),
        let found = Text.find(separator, in: scalars, from: from)
      else { break }
      try frame.build(MemoryLayout<Value>.stride)
      parts.append(.string(Text.string(scalars[start..<found])))
      start = found + separator.count
    }
    if separator.isEmpty, scalars.isEmpty { return [] }
    parts.append(.string(Text.string(scalars[start...])))
    return parts
  }

  private static func join(
    _ list: Value, _ separator: String, _ frame: inout Frame
  ) throws(EvaluationError) -> Value? {
    guard let values = list.listValue else { return nil }
    var result = ""
    for (position, value) in values.enumerated() {
      guard let text = value.stringValue else { return nil }
      try frame.build(text.utf8.count + separator.utf8.count)
      if position > 0 { result += separator }
      result += text
    }
    return .string(result)
  }

  private static func replace(
    _ values: [Value], limit: Int64, _ frame: inout Frame
  ) throws(EvaluationError) -> Value? {
    guard let text = values[0].stringValue, let part = values[1].stringValue,
      let replacement = values[2].stringValue
    else { return nil }
    let (scalars, wanted) = (Array(text.unicodeScalars), Array(part.unicodeScalars))
    let inserted = Array(replacement.unicodeScalars)
    var (result, start, count) = ([Unicode.Scalar](), 0, Int64(0))
    while limit < 0 || count < limit, let found = Text.find(wanted, in: scalars, from: start) {
      try frame.build(4 * inserted.count)
      result += scalars[start..<found] + inserted
      start = found + wanted.count
      count += 1
      // An empty part is found between all characters.
      guard wanted.isEmpty else { continue }
      guard start < scalars.count else { break }
      result.append(scalars[start])
      start += 1
    }
    return .string(Text.string(result + scalars[min(start, scalars.count)...]))
  }
}
