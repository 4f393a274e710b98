/// Punctuation and operators.
enum Symbol: String {
  case or = "||"
  case and = "&&"
  case equal = "=="
  case notEqual = "!="
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case less = "<"
  case greater = ">"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case remainder = "%"
  case not = "!"
  case question = "?"
  case colon = ":"
  case dot = "."
  case comma = ","
  case openParen = "("
  case closeParen = ")"
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"

  init?(_ scalar: Unicode.Scalar) {
    guard scalar.isASCII, let symbol = Symbol.single[Int(scalar.value)] else { return nil }
    self = symbol
  }

  init?(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
    switch (first, second) {
    case ("|", "|"): self = .or
    case ("&", "&"): self = .and
    case ("=", "="): self = .equal
    case ("!", "="): self = .notEqual
    case ("<", "="): self = .lessOrEqual
    case (">", "="): self = .greaterOrEqual
    default: return nil
    }
  }

  /// By ASCII code.
  private static let single: [Symbol?] = (0..<128).map {
    Symbol(rawValue: String(Unicode.Scalar(UInt8($0))))
  }

  /// How tightly a binary operator binds; 0 for everything else.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
    case .plus, .minus: 4
    case .times, .divide, .remainder: 5
    default: 0
    }
  }

  var closesGroup: Bool { self == .closeParen || self == .closeBracket || self == .closeBrace }
  var opensGroup: Bool { self == .openParen || self == .openBracket || self == .openBrace }
}
