import CEL

/// Measures the library and the same conditions written by hand; one tab-separated line each.
///
/// `run` adds the figures of other implementations and prints the table.
@main
enum Bench {
  static func main() {
    for condition in Condition.all { print(row(condition).joined(separator: "\t")) }
  }

  /// Name, source, ns by hand, ns here, allocations of one evaluation, ns to compile.
  private static func row(_ condition: Condition) -> [String] {
    let (source, environment, values) = (condition.source, condition.environment, condition.values)
    guard let program = environment.compile(source).program else {
      fatalError("\(condition.name) does not compile")
    }
    precondition(program.evaluate(values).description == condition.expected.description)
    let byHand = Measurement(500_000, condition.byHand)
    let here =
      condition.isTest
      ? Measurement(500_000) { program.evaluate(values).boolValue ?? false }
      : Measurement(500_000) { program.evaluate(values).timestampValue != nil }
    let compiling = Measurement(500) { environment.compile(source).program != nil }
    let figures = [
      byHand.nanoseconds, here.nanoseconds, here.allocations, compiling.nanoseconds,
    ]
    return [condition.name, source] + figures.map { "\($0)" }
  }
}
