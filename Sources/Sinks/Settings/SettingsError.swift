/// Why a sink cannot be set up; the caller puts the place in the configuration before it.
public struct SettingsError: Error, Hashable, Sendable {
  /// The key of the sink's table that is wrong: `to`, `url`.
  public let key: String
  /// What is wrong and what to do, as the rest of a sentence that starts with the key's name.
  public let message: String
  /// The line of the key's own text that is wrong, counted from 1; nil where it is no long text.
  public let line: Int?
  /// The column in that line, counted from 1 in characters.
  public let column: Int?

  init(_ key: String, _ message: String, line: Int? = nil, column: Int? = nil) {
    (self.key, self.message) = (key, message)
    (self.line, self.column) = (line, column)
  }
}

extension SettingsError: CustomStringConvertible {
  /// `'to' is empty; write at least one address`; `'template' line 3, column 7: has …`.
  public var description: String {
    let place = [line.map { "line \($0)" }, column.map { "column \($0)" }].compactMap(\.self)
    let end = place.isEmpty ? "" : " \(place.joined(separator: ", ")):"
    return "'\(key)'\(end) \(message)"
  }
}
