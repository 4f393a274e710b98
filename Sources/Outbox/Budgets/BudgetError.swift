import Toml

/// Why a text is not a budget.
public struct BudgetError: Error, Hashable, Sendable {
  /// The text that was refused.
  public let text: String
  /// What is wrong with it and what to write, as the rest of a sentence that starts with the text.
  public let problem: String

  init(_ text: String, _ problem: String) {
    (self.text, self.problem) = (text, problem)
  }
}

extension BudgetError: CustomStringConvertible {
  /// `'20' is not a number of messages in a time; write "20/1h"`.
  public var description: String { "\(quoted(text)) \(problem)" }
}
