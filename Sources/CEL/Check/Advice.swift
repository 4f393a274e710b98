/// What to do about a mistake: near names and the habits of other languages.
enum Advice {
  /// The closest of some names, nil when none is close.
  static func nearest(_ name: String, _ names: [String]) -> String? {
    let allowed = max(1, (name.utf8.count + 1) / 3)
    let wanted = Array(name.lowercased().utf8)
    let near = names.compactMap { candidate -> (Int, String)? in
      guard abs(candidate.utf8.count - wanted.count) <= allowed else { return nil }
      let distance = distance(wanted, Array(candidate.lowercased().utf8))
      return distance <= allowed && distance < wanted.count ? (distance, candidate) : nil
    }
    if let best = near.min(by: { $0 < $1 }) { return best.1 }
    guard wanted.count >= 3 else { return nil }
    return names.filter { $0.lowercased().utf8.starts(with: wanted) }.min()
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var (beforeLast, last) = ([Int](), Array(0...right.count))
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var best = min(last[column + 1], current[column]) + 1
        best = min(best, last[column] + (left[row] == right[column] ? 0 : 1))
        let isSwap =
          row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
        if isSwap { best = min(best, beforeLast[column - 1] + 1) }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }

  static func literal(for name: String) -> String? {
    switch name {
    case "True", "TRUE", "yes", "on": "write true"
    case "False", "FALSE", "no", "off": "write false"
    case "None", "nil", "NULL", "Null", "undefined":
      "write null, or has(x.field) to test for a field"
    case "this", "self": "write the variable's name"
    default: nil
    }
  }

  static func condition(for type: CELType, _ spelling: String?) -> String {
    let name = spelling ?? "x"
    return switch type {
    case .int: "write \(name) != 0"
    case .uint: "write \(name) != 0u"
    case .double: "write \(name) != 0.0"
    case .string: "write \(name) != ''"
    case .list, .map, .bytes: "write size(\(name)) > 0"
    case .object where spelling?.contains(".") == true: "write has(\(name))"
    case .optional: "write \(name).hasValue()"
    case .timestamp, .duration: "compare it, such as with '<'"
    default: "compare it with something"
    }
  }

  static func elements(of type: CELType) -> String {
    switch type {
    case .string: "split the text first, such as with .split(',')"
    case .object: "name its field that is a list"
    case .optional: "unwrap it with .orValue([])"
    default: "write [a, b] for a list"
    }
  }

  static func unknownFunction(_ name: String, _ declarations: Declarations) -> String {
    if let known = habits[name] { return "unknown function (got '\(name)'); \(known)" }
    if let near = nearest(name, declarations.functionNames + macros) {
      return "unknown function (got '\(name)'); did you mean '\(near)'?"
    }
    return "unknown function (got '\(name)'); the environment has none of this name"
  }

  private static let macros = [
    "has", "all", "exists", "exists_one", "map", "filter", "transformList", "transformMap",
  ]

  private static let habits = [
    "len": "write size(x)", "length": "write size(x)", "count": "write size(x)",
    "any": "write list.exists(x, …)", "some": "write list.exists(x, …)",
    "every": "write list.all(x, …)", "include": "write x in list, or text.contains('…')",
    "includes": "write x in list, or text.contains('…')",
    "lower": "write text.lowerAscii()", "toLowerCase": "write text.lowerAscii()",
    "upper": "write text.upperAscii()", "toUpperCase": "write text.upperAscii()",
    "abs": "write math.abs(x)", "min": "write math.least(a, b)", "max": "write math.greatest(a, b)",
    "round": "write math.round(x)", "floor": "write math.floor(x)", "ceil": "write math.ceil(x)",
    "str": "write string(x)", "float": "write double(x)", "boolean": "write bool(x)",
    "number": "write double(x) or int(x)", "date": "write timestamp('2026-01-01T00:00:00Z')",
    "now": "the time is no value here", "if": "write condition ? a : b",
    "exist": "write has(x.field)", "defined": "write has(x.field)", "isset": "write has(x.field)",
    "isNull": "write x == null", "reduce": "there is no reduce, use map(), filter() and exists()",
    "find": "write list.filter(x, …)", "regex": "write text.matches('…')",
    "match": "write text.matches('…')", "indexof": "write text.indexOf('…')",
  ]
}
