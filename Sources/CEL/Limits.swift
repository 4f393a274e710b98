/// What an expression may cost, so that no input can hang or exhaust the host.
public struct Limits: Hashable, Sendable {
  /// Unicode scalars in the source.
  public var sourceLength: Int
  /// Levels of the syntax tree; a chain such as `a + b + c` counts one for each operator.
  public var nesting: Int
  /// Units of work in one evaluation, about one for each operation.
  public var steps: Int
  /// Elements that one macro may walk over.
  public var comprehensionSize: Int
  /// Bytes of strings, lists and maps that one evaluation may build in total.
  public var memory: Int
  /// Instructions of one regular expression, and of all the literal ones of a source together.
  public var patternSize: Int

  /// Limits of one's own.
  public init(
    sourceLength: Int = 20_000, nesting: Int = 200, steps: Int = 1_000_000,
    comprehensionSize: Int = 10_000, memory: Int = 1 << 20, patternSize: Int = 10_000
  ) {
    self.sourceLength = sourceLength
    self.nesting = nesting
    self.steps = steps
    self.comprehensionSize = comprehensionSize
    self.memory = memory
    self.patternSize = patternSize
  }

  /// Generous for rules written by people, harmless on a small machine.
  public static let standard = Limits()
}
