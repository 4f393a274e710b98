/// A JSON object that is looked at without goodwill; every check gives a complaint or nil.
struct StrictObject {
  let members: [String: Any]

  init(_ members: [String: Any]) { self.members = members }

  /// All of these must be there, only these and the others may.
  func keys(_ required: Set<String>, _ others: Set<String> = []) -> String? {
    let given = Set(members.keys)
    if let missing = required.subtracting(given).first { return "\(missing) is missing" }
    let unknown = given.subtracting(required).subtracting(others).first
    return unknown.map { "\($0) is unknown" }
  }

  /// A text, whose bytes are counted.
  func text(_ key: String, _ range: ClosedRange<Int>) -> String? {
    guard let text = members[key] as? String else { return "\(key) is no text" }
    return range.contains(text.utf8.count) ? nil : "\(key) has \(text.utf8.count) bytes"
  }

  /// A text, whose UTF-16 units are counted.
  func utf16(_ key: String, _ range: ClosedRange<Int>) -> String? {
    guard let text = members[key] as? String else { return "\(key) is no text" }
    return range.contains(text.utf16.count) ? nil : "\(key) has \(text.utf16.count) units"
  }

  func number(_ key: String, _ range: ClosedRange<Int>) -> String? {
    guard let number = members[key] as? Int else { return "\(key) is no number" }
    return range.contains(number) ? nil : "\(key) is \(number)"
  }

  func object(_ key: String) -> String? {
    members[key] is [String: Any] ? nil : "\(key) is no object"
  }

  /// A link to a page, or nothing.
  func link(_ key: String) -> String? {
    guard let value = members[key] else { return nil }
    let isLink = (value as? String)?.hasPrefix("https://") == true
    return isLink ? nil : "\(key) is no link"
  }

  /// A text in which none of these may stand.
  func without(_ key: String, _ parts: [String]) -> String? {
    guard let text = members[key] as? String else { return "\(key) is no text" }
    return parts.first { text.contains($0) }.map { "\(key) has '\($0)'" }
  }

  subscript(key: String) -> StrictObject {
    StrictObject(members[key] as? [String: Any] ?? [:])
  }
}
