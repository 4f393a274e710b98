/// Why there is no such zone, or why its file cannot be used.
public struct ZoneError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is, for callers that branch.
  public enum Kind: Hashable, Sendable {
    /// The name cannot be a zone's name: empty, absolute, or with odd parts.
    case badName
    /// No folder has a file of this name.
    case unknown
    /// The file is there and cannot be read.
    case unreadable
    /// The contents are not TZif or break its rules.
    case corrupt
  }

  /// What kind of trouble it is.
  public let kind: Kind
  /// The name that was asked for.
  public let name: String
  /// One line: what is wrong, and what to do where that is known.
  public let description: String

  static func badName(_ name: String) -> ZoneError {
    ZoneError(
      kind: .badName, name: name,
      description: "\(quoted(name)) cannot be the name of a zone; write one such as 'Europe/Berlin'"
    )
  }

  static func unknown(_ name: String, suggestion: String?) -> ZoneError {
    let advice = suggestion.map { "did you mean '\($0)'?" } ?? "write one such as 'Europe/Berlin'"
    return ZoneError(
      kind: .unknown, name: name, description: "unknown zone \(quoted(name)); \(advice)")
  }

  static func unreadable(_ name: String, _ path: String, _ problem: String) -> ZoneError {
    ZoneError(
      kind: .unreadable, name: name,
      description: "zone \(quoted(name)): cannot read \(quoted(path)): \(problem)")
  }

  static func corrupt(_ name: String, _ problem: String) -> ZoneError {
    ZoneError(
      kind: .corrupt, name: name,
      description: "zone \(quoted(name)) has a bad file: \(problem); reinstall the tzdata package")
  }
}
