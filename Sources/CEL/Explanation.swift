/// Why an expression came out as it did: its conditions with their values.
public struct Explanation: Sendable {
  /// The text of this part.
  public let source: String
  /// Where it stands, as Unicode-scalar offsets in the whole source.
  public let range: Range<Int>
  /// What it evaluated to, possibly `.error`.
  public let value: Value
  /// Operands of `&&`, `||`, `!` and `?:` and, below a plain condition, what it reads.
  public let children: [Explanation]
}
