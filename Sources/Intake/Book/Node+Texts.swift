import Toml

extension Node {
  /// The string, if the rule allows it.
  func text(_ rule: TextRule) -> String? {
    guard let text = string() else { return nil }
    guard let problem = rule.problem(in: text) else { return text }
    report("'\(name)' \(problem)")
    return nil
  }

  /// An order number: a string even where it looks like a number.
  func orderNumber() -> String? {
    guard [.integer, .float, .date, .time, .dateTime].contains(kind) else { return text(.id) }
    report(
      "'\(name)' has no quotes, without which zeros and long numbers get lost (got \(source)); "
        + "write \(name) = \"\(source)\"")
    return nil
  }

  /// The one of the known words that the string is.
  func word(of known: KnownWords) -> String? {
    guard let word = string() else { return nil }
    guard let problem = known.problem(word) else { return word }
    report(problem)
    return nil
  }
}
