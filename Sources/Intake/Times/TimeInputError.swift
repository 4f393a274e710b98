import Toml

/// Why a text on the command line is not a time.
public struct TimeInputError: Error, Hashable, Sendable {
  /// The text that was refused.
  public let text: String
  private let problem: String
  private let advice: String

  init(text: String, problem: String, advice: String) {
    (self.text, self.problem, self.advice) = (text, problem, advice)
  }

  static func notATime(_ text: String, _ advice: String) -> TimeInputError {
    TimeInputError(text: text, problem: "is not a time", advice: advice)
  }
}

extension TimeInputError: CustomStringConvertible {
  /// One line, to be put behind the option's name: what is wrong, and what to write.
  public var description: String { "\(quoted(text)) \(problem); \(advice)" }
}
