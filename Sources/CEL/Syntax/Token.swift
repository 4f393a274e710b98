/// One word of the source.
struct Token {
  enum Kind: Equatable {
    case identifier(String)
    /// A field name in backticks.
    case quotedField(String)
    /// The magnitude; the sign belongs to the parser.
    case int(UInt64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case symbol(Symbol)
    /// Something the lexer has already complained about.
    case broken
    case end
  }

  let kind: Kind
  let range: Range<Int>
}
