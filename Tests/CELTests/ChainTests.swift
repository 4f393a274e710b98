import CEL
import Testing

/// Chains of flags and presences are decided by comparing bits; a dynamic variable takes the
/// general way, slot by slot, and must agree.
@Suite struct ChainTests {
  private static let inner = ObjectType(
    "inner", fields: ["a", "b", "c"].map { .init($0, .bool, isOptional: true) })
  private static let outer = ObjectType(
    "outer",
    fields: (0..<70).map { .init("f\($0)", .bool, isOptional: true) }
      + ["x", "y"].map { .init($0, .object(inner), isOptional: true) })
  private static let typed = Environment(variables: [
    Variable("o", .object(outer)), Variable("t", .bool), Variable("f", .bool),
  ])
  private static let dynamic = Environment(variables: [
    Variable("o", .dyn), Variable("t", .dyn), Variable("f", .dyn),
  ])

  /// Slots by turns true, false, absent and of another type; `y` is absent.
  private static let values: [Value] = {
    let kinds: [Value?] = [.bool(true), .bool(false), nil, .int(1)]
    let flags = (0..<70).map { kinds[$0 % 4] }
    let inside = Value.object(ObjectValue(inner, [.bool(true), .bool(false)]))
    return [.object(ObjectValue(outer, flags + [inside])), .bool(true), .bool(false)]
  }()

  private static let operands =
    [0, 1, 2, 3, 4, 5, 63, 64, 65, 66].flatMap { ["o.f\($0)", "has(o.f\($0))"] }
    + ["a", "b", "c"].flatMap { ["o.x.\($0)", "has(o.x.\($0))", "o.y.\($0)"] }
    + ["has(o.x)", "has(o.y)", "has(o.y.a)", "t", "f", "o.f0 == o.f1"]

  private static func chain(_ random: inout some RandomNumberGenerator, _ depth: Int) -> String {
    let operation = Bool.random(using: &random) ? " && " : " || "
    return (0..<Int.random(in: 2...6, using: &random)).map { _ in
      let isNested = depth > 0 && Int.random(in: 0..<4, using: &random) == 0
      let operand =
        isNested
        ? "(\(chain(&random, depth - 1)))"
        : operands.randomElement(using: &random) ?? "t"
      return Bool.random(using: &random) ? operand : "!" + operand.bracketed
    }.joined(separator: operation)
  }

  @Test func `chains of tests agree with the general way`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let source = Self.chain(&random, 2)
      let typed = try #require(Self.typed.compile(source).program)
      let dynamic = try #require(Self.dynamic.compile(source).program)
      let (left, right) = (typed.evaluate(Self.values), dynamic.evaluate(Self.values))
      #expect((left.error == nil) == (right.error == nil), "\(source)")
      #expect(left.boolValue == right.boolValue, "\(source)")
    }
  }

  @Test func `a long chain of any tests stays shallow`() {
    let source = (0..<2_000).map { $0 % 2 == 0 ? "t" : "has(o.f0)" }.joined(separator: " && ")
    #expect(Self.typed.compile(source).program?.evaluate(Self.values).boolValue == true)
  }
}

extension String {
  fileprivate var bracketed: String { contains("==") ? "(\(self))" : self }
}
