import Toml

/// Why a text does not say when digests are made.
public struct DigestTimesError: Error, Hashable, Sendable {
  /// The text that was refused.
  public let text: String
  /// What is wrong with it and what to write, as the rest of a sentence that starts with the text.
  public let problem: String

  init(_ text: String, _ problem: String, write example: String, note: String? = nil) {
    self.text = text
    let addition = note.map { " (\($0))" } ?? ""
    self.problem = "\(problem); write \"\(example)\"\(addition)"
  }
}

extension DigestTimesError: CustomStringConvertible {
  /// `'daily' needs a time and nothing else; write "daily 08:00"`.
  public var description: String { "\(quoted(text)) \(problem)" }
}
