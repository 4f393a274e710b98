/// The time left as a site prints it, in English or Russian.
public enum Countdown {
  private static let characterLimit = 200

  /// The length that a countdown says.
  ///
  /// Understood are numbers with units (`2 days 15h 36m`, `2 дн. 15 ч.`), a digital clock of hours,
  /// minutes and seconds, alone or behind the days (`2d 15:36:10`), or of days too (`2:15:36:10`),
  /// and words such as `left` or `осталось` around them.
  ///
  /// - Parameter text: As copied from the page; blanks of any kind and commas between the parts.
  /// - Returns: The sum, at most ten years; a day is 24 hours.
  /// - Throws: `CountdownError`, which names the part that is not understood, out of order, double,
  ///   or out of range.
  public static func parse(_ text: String) throws(CountdownError) -> Length {
    guard text.unicodeScalars.count <= characterLimit else {
      throw CountdownError(text: text, problem: "it is too long for a countdown")
    }
    var lexer = CountdownLexer(text)
    var parser = CountdownParser(try lexer.tokens())
    if let problem = parser.run() { throw CountdownError(text: text, problem: problem) }
    return Length(seconds: parser.sum.seconds)
  }
}
