import CEL
import Testing

@Suite struct EnvironmentTests {
  private static func value(_ source: String) -> String {
    Samples.environment.compile(source).program?.evaluate(Samples.values).description ?? "none"
  }

  @Test func `references are dotted paths from variables`() {
    let source = "has(order.received) ? order.received.at : order.shipped.at + params.guarantee"
    #expect(
      Samples.environment.compile(source).program?.references
        == [
          "order.received", "order.received.at", "order.shipped", "order.shipped.at",
          "params.guarantee",
        ])
    let whole = Samples.environment.compile("[order].exists(o, o.isPaid)").program
    #expect(whole?.references == ["order"])
  }

  @Test func `the type of the result is deduced`() {
    let types = ["order.shipped.at", "order.tags.map(t, size(t))", "order.items > 1"].map {
      Samples.environment.compile($0).type
    }
    #expect(types == [.timestamp, .list(.int), .bool])
  }

  @Test func `texts are equal by code points`() {
    #expect(Self.value("'\\u00e9' == 'e\\u0301'") == "false")
    #expect(Self.value("'\\u00e9' in ['e\\u0301']") == "false")
    #expect(Self.value("{'\\u00e9': 1}.?'' == optional.none()") == "none")
    #expect(Self.value("size('e\\u0301')") == "2")
    #expect(Self.value("'\\u2126' == '\\u03a9'") == "false")
    #expect(Self.value("{'\\u2126': 1, '\\u03a9': 2}.size()") == "2")
  }

  @Test func `zones come from the host`() {
    let environment = Environment(zoneOffset: { zone, _ in zone == "Test/East" ? 19800 : nil })
    func hours(_ zone: String) -> Value? {
      environment.compile("timestamp('2026-01-01T20:00:00Z').getHours('\(zone)')").program?
        .evaluate([])
    }
    #expect(hours("Test/East")?.intValue == 1)
    #expect(hours("-03:00")?.intValue == 17)
    #expect(hours("UTC")?.intValue == 20)
    #expect(
      hours("Test/West")?.error?.message.hasPrefix("unknown time zone (got 'Test/West')") == true)
  }

  @Test func `a missing or wrong value of a variable is an error, not a crash`() {
    let program = Samples.environment.compile("order.isPaid").program
    #expect(program?.evaluate([]).error?.message.hasPrefix("variable 'order' has no value") == true)
    #expect(
      program?.evaluate([.int(1)]).error?.message.hasPrefix("value of the wrong type") == true)
    let short = ObjectValue(Samples.order, [])
    #expect(program?.evaluate([.object(short)]).error?.message.hasPrefix("no such fact") == true)
    let swapped = ObjectValue(Samples.params, [.bool(true)])
    #expect(program?.evaluate([.object(swapped)]).error != nil)
  }

  @Test func `an error value of a variable comes out where it is read`() {
    let program = Samples.environment.compile("true || order.isPaid").program
    #expect(program?.evaluate([.failure("broken")]).boolValue == true)
    let reading = Samples.environment.compile("order.isPaid").program
    let elsewhere = Value.error(EvaluationError("broken", range: 70..<80))
    #expect(reading?.evaluate([elsewhere]).error == EvaluationError("broken", range: 0..<12))
  }

  @Test func `errors are absorbed from either side`() {
    #expect(Self.value("1 / 0 == 1 || true") == "true")
    #expect(Self.value("true || 1 / 0 == 1") == "true")
    #expect(Self.value("1 / 0 == 1 && false") == "false")
    #expect(Self.value("[0, 1].exists(x, 1 / x == 1)") == "true")
    #expect(Self.value("optional.of(1).orValue(1 / 0)") == "1")
    #expect(Self.value("cel.bind(x, 1 / 0, true)") == "true")
    #expect(Self.value("cel.bind(x, 1 / 0, x == 1 || true)") == "true")
  }

  @Test func `functions of the host may be overloaded, methods and generic`() {
    let environment = Environment(functions: [
      Function("pick", [.list(.parameter("T"))], .parameter("T")) {
        $0[0].listValue?.first ?? .null
      },
      Function("twice", [.int], .int, isMember: true) { .int(($0[0].intValue ?? 0) * 2) },
      Function("twice", [.string], .string, isMember: true) { values in
        .string((values[0].stringValue ?? "") + (values[0].stringValue ?? ""))
      },
    ])
    let compilation = environment.compile("pick([3]).twice() == 6 && 'a'.twice() == pick(['aa'])")
    #expect(compilation.program?.evaluate([]).boolValue == true)
    #expect(environment.compile("pick([1])").type == .int)
  }

  @Test func `one program serves many threads`() async {
    let program = Samples.environment.compile("order.events.filter(e, e.kind == 'shipped').size()")
      .program
    let sum = await withTaskGroup(of: Int64.self) { group in
      for _ in 0..<200 {
        group.addTask { program?.evaluate(Samples.values).intValue ?? 0 }
      }
      return await group.reduce(0, +)
    }
    #expect(sum == 200)
  }

  @Test func `random sources neither crash nor hang`() {
    let words = [
      "order", ".", "shipped", "at", "(", ")", "[", "]", "{", "}", "?", ":", ",", "&&", "||", "!",
      "-",
      "+", "*", "/", "==", "<", "in", "'a'", "\"", "'''", "1", "1u", "1.5", "0x", "60d", "true",
      "null",
      "has", "map", "exists", "all", "x", "cel", "bind", "\\", "=", "and", "not", "b'", "r'", "`",
      "é",
      "😀", "\n", "//", "matches", "'('", "timestamp", "duration", "optMap", "?.", "[?", "{?",
      "size",
    ]
    var state: UInt64 = 42
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<3000 {
      let source = (0...random(14)).map { _ in
        words[random(words.count)] + (random(3) == 0 ? " " : "")
      }
      .joined()
      let compilation = Samples.environment.compile(source)
      #expect((compilation.program == nil) == !compilation.findings.isEmpty)
      let length = source.unicodeScalars.count
      #expect(
        compilation.findings.allSatisfy { $0.range.upperBound <= length + 1 && !$0.message.isEmpty }
      )
      _ = compilation.program?.explain(Samples.values)
      _ = Samples.environment.compileUnchecked(source).program?.evaluate(Samples.values)
    }
  }
}
