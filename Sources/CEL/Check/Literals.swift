/// Conversions of literals that can only fail, found before anything runs.
enum Literals {
  static func findings(in node: Checked) -> [Finding] {
    node.children.flatMap(findings) + (finding(at: node).map { [$0] } ?? [])
  }

  private static func finding(at node: Checked) -> Finding? {
    if case .map(let entries) = node.kind { return repeatedKey(entries.map(\.key)) }
    guard case .call(let overloads, let arguments) = node.kind, let name = overloads.first?.name,
      let literal = arguments.last, case .constant(.string(let text)) = literal.kind
    else { return nil }
    do throws(EvaluationError) {
      switch name {
      case "timestamp": _ = try Timestamp(parsing: text)
      case "duration": _ = try CELDuration(parsing: text)
      case "matches" where arguments.count == 2:
        _ = try Pattern(text, limit: Limits.standard.patternSize)
      default: break
      }
      return nil
    } catch {
      return Finding(range: literal.range, message: error.message)
    }
  }

  /// Literal patterns live as long as the program, so that together they must stay small.
  static func patterns(in root: Checked, limit: Int) -> [Finding] {
    let size = patternSize(of: root)
    guard size > limit else { return [] }
    return [
      Finding(
        range: root.range,
        message: "regular expressions are too large together; the limit is \(limit) instructions, "
          + "repeat less")
    ]
  }

  private static func patternSize(of node: Checked) -> Int {
    let inside = node.children.reduce(0) { $0 + patternSize(of: $1) }
    guard case .call(let overloads, let arguments) = node.kind, overloads.first?.name == "matches",
      arguments.count == 2, case .constant(.string(let text)) = arguments[1].kind
    else { return inside }
    return inside + ((try? Pattern(text, limit: Limits.standard.patternSize))?.size ?? 0)
  }

  private static func repeatedKey(_ keys: [Checked]) -> Finding? {
    var seen: Set<MapKey> = []
    for key in keys {
      guard case .constant(let value) = key.kind, let known = MapKey(value),
        !seen.insert(known).inserted
      else { continue }
      return Finding(range: key.range, message: MapValue.repeated(value).message)
    }
    return nil
  }
}
