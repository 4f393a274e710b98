/// The syntax tree of a regular expression.
indirect enum PatternNode {
  case empty
  case scalar(ScalarClass)
  case assertion(PatternAssertion)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// `maximum` nil means without end.
  case repeated(PatternNode, minimum: Int, maximum: Int?)
}

/// A condition on a position between two characters.
enum PatternAssertion: Sendable {
  case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary

  func holds(before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
    switch self {
    case .textStart: before == nil
    case .textEnd: after == nil
    case .lineStart: before == nil || before == "\n"
    case .lineEnd: after == nil || after == "\n"
    case .wordBoundary: PatternAssertion.isWord(before) != PatternAssertion.isWord(after)
    case .noWordBoundary: PatternAssertion.isWord(before) == PatternAssertion.isWord(after)
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return Lexer.isNamePart(scalar)
  }
}
