/// Makes a sum of a countdown's pieces; each step returns what is wrong, or nil.
struct CountdownParser {
  private(set) var sum = CountdownSum()
  private var tokens: ArraySlice<CountdownToken>
  /// Whether a closing word has been seen, after which no more parts may come.
  private var isClosed = false

  init(_ tokens: [CountdownToken]) { self.tokens = tokens[...] }

  mutating func run() -> String? {
    while let token = tokens.popFirst() {
      if let problem = step(token) { return problem }
    }
    return sum.last == nil ? "there is no time in it" : nil
  }

  private mutating func step(_ token: CountdownToken) -> String? {
    switch token {
    case .word(let word):
      return step(word: word)
    case .number(let digits):
      if isClosed { return "\(quoted(digits)) is not understood" }
      return step(number: digits)
    case .clock(let parts):
      if isClosed { return "\(quoted(parts.joined(separator: ":"))) is not understood" }
      isClosed = true
      return step(clock: parts)
    }
  }

  private mutating func step(word: String) -> String? {
    if CountdownWords.isCaption(word) {
      isClosed = sum.last != nil
      return nil
    }
    let isBetweenParts =
      switch tokens.first {
      case .number, .clock: sum.last != nil && !isClosed
      case .word, nil: false
      }
    return CountdownWords.isLink(word) && isBetweenParts ? nil : "\(quoted(word)) is not understood"
  }

  private mutating func step(number digits: String) -> String? {
    guard case .word(let word) = tokens.first else {
      return "\(quoted(digits)) has no unit behind it"
    }
    guard let unit = CountdownWords.unit(word) else {
      return "\(quoted("\(digits) \(word)")) is not understood"
    }
    tokens.removeFirst()
    return sum.add(digits, unit)
  }

  private mutating func step(clock parts: [Substring]) -> String? {
    let units: [LengthUnit] = [.day, .hour, .minute, .second]
    guard (3...4).contains(parts.count) else {
      return "\(quoted(parts.joined(separator: ":"))) may be hours or minutes"
    }
    for (part, unit) in zip(parts, units.suffix(parts.count)) {
      if let problem = sum.add(part, unit) { return problem }
    }
    return nil
  }
}
