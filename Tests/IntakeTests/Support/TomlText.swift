import Civil
import Model

/// A TOML string with every scalar that could need it escaped.
func quotedForToml(_ text: String) -> String {
  let body = text.unicodeScalars.map { scalar in
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let isPlain = scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\"" && scalar != "\\"
    return isPlain
      ? String(scalar) : "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
  }
  return "\"\(body.joined())\""
}

extension Order {
  /// The order as a table of an order book, without shorthands.
  var toml: String {
    var lines = ["[[orders]]", "id = \(quotedForToml(ref.id))"]
    lines.append("platform = \(quotedForToml(ref.platform))")
    lines.append("title = \(quotedForToml(title))")
    lines.append("tags = [\(tags.map(quotedForToml).joined(separator: ", "))]")
    if !ref.account.isEmpty { lines.append("account = \(quotedForToml(ref.account))") }
    for (key, value) in [
      ("amount", amount?.description), ("seller", seller), ("region", region), ("url", url),
      ("policy", policy),
    ] {
      if let value { lines.append("\(key) = \(quotedForToml(value))") }
    }
    return (lines + events.map(\.toml)).joined(separator: "\n") + "\n"
  }
}

extension Event {
  fileprivate var toml: String {
    var lines = ["[[orders.events]]", "kind = \(quotedForToml(kind.rawValue))"]
    if let at { lines.append("at = \(at)") }
    if let until { lines.append("until = \(until)") }
    for (key, value) in [("amount", amount?.description), ("reason", reason), ("note", note)] {
      if let value { lines.append("\(key) = \(quotedForToml(value))") }
    }
    return lines.joined(separator: "\n")
  }
}
