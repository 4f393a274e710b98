/// The names that an expression uses by themselves: not behind a point, not in a string.
struct SourceNames {
  /// In the order of their first use, each once.
  private(set) var names: [String] = []
  private var rest: Substring
  private var isMember = false

  init(in source: String) {
    rest = source[...]
    while let next = rest.first { take(next) }
  }

  private mutating func take(_ next: Character) {
    if next == "'" || next == "\"" {
      skipString(endedBy: next)
    } else if SourceNames.isPart(next) {
      takeWord()
    } else {
      // Blanks may stand between a point and its field.
      isMember = next == "." || (isMember && next.isWhitespace)
      rest.removeFirst()
    }
  }

  private mutating func takeWord() {
    let word = String(rest.prefix(while: SourceNames.isPart))
    rest.removeFirst(word.count)
    if !isMember, !names.contains(word) { names.append(word) }
    isMember = false
  }

  private mutating func skipString(endedBy quote: Character) {
    rest.removeFirst()
    while let next = rest.popFirst(), next != quote {
      if next == "\\" { _ = rest.popFirst() }
    }
    isMember = false
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
