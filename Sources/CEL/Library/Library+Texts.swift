extension Library {
  static let texts: [Overload] =
    [
      .binary("startsWith", isMember: true) { (a: String, b: String) in Text.hasPrefix(a, b) },
      .binary("endsWith", isMember: true) { (a: String, b: String) in Text.hasSuffix(a, b) },
      .binary("contains", isMember: true) { (a: String, b: String) in Text.contains(a, b) },
    ] + [false, true].map(matching)

  private static func matching(isMember: Bool) -> Overload {
    let search: @Sendable (Pattern, String, inout Frame) throws(EvaluationError) -> Bool = {
      pattern, text, frame throws(EvaluationError) in
      try pattern.matches(text, &frame)
    }
    return Overload(
      "matches", [.string, .string], .bool, isMember: isMember, isFoldable: true,
      apply: { values, frame throws(EvaluationError) in
        guard let text = values[0].stringValue, let source = values[1].stringValue else {
          return nil
        }
        let pattern = try Pattern(source, limit: frame.settings.limits.patternSize)
        try frame.spend(pattern.size)
        return .bool(try search(pattern, text, &frame))
      },
      lower: { codes, range in
        let text = String.body(codes[0])
        // A constant pattern is compiled once; a bad one fails when it runs.
        if let source = codes[1].constant?.stringValue,
          let pattern = try? Pattern(source, limit: Limits.standard.patternSize)
        {
          return .bool { frame throws(EvaluationError) in
            let text = try text(&frame)
            do throws(EvaluationError) {
              return try search(pattern, text, &frame)
            } catch { throw error.at(range) }
          }
        }
        let source = String.body(codes[1])
        return .bool { frame throws(EvaluationError) in
          let (text, source) = (try text(&frame), try source(&frame))
          do throws(EvaluationError) {
            let pattern = try Pattern(source, limit: frame.settings.limits.patternSize)
            try frame.spend(pattern.size)
            return try search(pattern, text, &frame)
          } catch { throw error.at(range) }
        }
      })
  }
}
