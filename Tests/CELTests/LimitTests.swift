import CEL
import Testing

@Suite struct LimitTests {
  private static func message(_ source: String, _ limits: Limits = .standard) -> String {
    let compilation = Environment(limits: limits).compile(source)
    guard let program = compilation.program else {
      return compilation.findings.map(\.message).joined(separator: "\n")
    }
    return program.evaluate([]).error?.message ?? "none"
  }

  @Test func `a source beyond its limit names the length`() {
    let message = Self.message(String(repeating: " ", count: 101), Limits(sourceLength: 100))
    #expect(message == "expression is too long (got 101 characters); the limit is 100")
  }

  @Test(arguments: [
    String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000),
    String(repeating: "[", count: 9000), String(repeating: "!", count: 9000) + "true",
    String(repeating: "- ", count: 9000) + "1", String(repeating: "1 + ", count: 4000) + "1",
    "a" + String(repeating: ".a", count: 9000), "a" + String(repeating: "[0]", count: 6000),
    String(repeating: "true ? 1 : ", count: 1000), String(repeating: "{1:", count: 5000),
    String(repeating: "[1].map(x, ", count: 1500), String(repeating: "f(", count: 9000),
    String(repeating: "true && (false || ", count: 1000),
    "a" + String(repeating: ".f()", count: 4000), String(repeating: "x.y(", count: 4000),
  ])
  func `nesting beyond its limit is a finding`(_ source: String) {
    #expect(Self.message(source).contains("nested too deeply; the limit is 200 levels"))
  }

  @Test func `long chains of logical operators are flat`() {
    #expect(Self.message(String(repeating: "true && ", count: 2000) + "true") == "none")
    #expect(Self.message(String(repeating: "false || ", count: 2000) + "true") == "none")
  }

  @Test func `an endless evaluation ends at the step limit`() {
    let digits = "[0,1,2,3,4,5,6,7,8,9]"
    let source = (0..<12).reduce("true") { inner, level in "\(digits).all(x\(level), \(inner))" }
    #expect(Self.message(source) == "evaluation takes too long; the limit is 1000000 steps")
  }

  @Test func `doubling texts and lists end at the memory limit`() {
    let expected = "evaluation builds too much; the limit is 1048576 bytes"
    for seed in ["'0123456789'", "[1, 2, 3]"] {
      let source = (0..<40).reduce("x40") { body, level in
        "cel.bind(x\(40 - level), x\(39 - level) + x\(39 - level), \(body))"
      }
      #expect(Self.message("cel.bind(x0, \(seed), \(source))") == expected)
    }
  }

  @Test func `comparing shared values ends at the step limit`() {
    let source = (0..<30).reduce("x30 == y30") { body, level in
      let (to, from) = (30 - level, 29 - level)
      return
        "cel.bind(x\(to), [x\(from), x\(from)], cel.bind(y\(to), [y\(from), y\(from)], \(body)))"
    }
    let message = Self.message("cel.bind(x0, dyn([1]), cel.bind(y0, dyn([1]), \(source)))")
    #expect(message == "evaluation takes too long; the limit is 1000000 steps")
  }

  @Test func `formatting shared values ends at a limit`() {
    let source = (0..<60).reduce("'%s'.format([x60])") { body, level in
      "cel.bind(x\(60 - level), [x\(59 - level), x\(59 - level)], \(body))"
    }
    #expect(Self.message("cel.bind(x0, dyn([1]), \(source))").contains("; the limit is"))
  }

  @Test func `many large patterns in one source are refused`() {
    let source = (0..<200).map { "'\($0)'.matches('x{1000}')" }.joined(separator: " || ")
    let expected = "regular expressions are too large together; the limit is 10000 instructions"
    #expect(Self.message(source).hasPrefix(expected))
    #expect(Environment().compileUnchecked(source).findings.count == 1)
  }

  @Test func `an explanation shares one step limit`() {
    let loop = "[0,1,2,3,4,5,6,7,8,9]"
    let costly = (0..<6).reduce("true") { inner, level in "\(loop).all(x\(level), \(inner))" }
    let source = Array(repeating: "(\(costly))", count: 40).joined(separator: " && ")
    let explanation = Environment().compile(source).program?.explain([])
    let failing = explanation?.children.filter { $0.value.error != nil }.count ?? 0
    #expect(failing > 30)
  }

  @Test func `a long list is too much for a macro`() {
    let environment = Environment(
      variables: [Variable("list", .list(.int))], limits: Limits(comprehensionSize: 10))
    let list = Value.list((0..<11).map { .int($0) })
    let result = environment.compile("list.all(x, x >= 0)").program?.evaluate([list])
    #expect(result?.error?.message == "too many elements for a macro (got 11); the limit is 10")
  }

  @Test func `a value that shares its parts prints in bounded space`() {
    let source = (0..<60).reduce("x60") { body, level in
      "cel.bind(x\(60 - level), [x\(59 - level), x\(59 - level)], \(body))"
    }
    let result = Environment().compile("cel.bind(x0, dyn([1]), \(source))").program?.evaluate([])
    #expect((result?.description.utf8.count ?? 0) < 10_000)
  }
}
