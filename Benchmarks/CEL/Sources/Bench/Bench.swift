import CEL

/// Measures the library and the same conditions written by hand; one tab-separated line each.
///
/// `run` adds the figures of other implementations and prints the table.
@main
enum Bench {
  static func main() {
    for condition in Condition.all { print(row(condition).joined(separator: "\t")) }
  }

  /// Evaluations in a round, which then takes less than a millisecond.
  private static let count = 20_000

  /// Name, source, ns by hand on structs and on values, ns here, allocations of one evaluation,
  /// ns to compile.
  private static func row(_ condition: Condition) -> [String] {
    let (source, environment, values) = (condition.source, condition.environment, condition.values)
    guard let program = environment.compile(source).program else {
      fatalError("\(condition.name) does not compile")
    }
    precondition(program.evaluate(values).description == condition.expected.description)
    precondition(condition.onStructs() == condition.onValues(values))
    let onStructs = Measurement(count, condition.onStructs)
    let onValues = Measurement(count) { condition.onValues(values) }
    let here =
      condition.isTest
      ? Measurement(count) { program.evaluate(values).boolValue ?? false }
      : Measurement(count) { program.evaluate(values).timestampValue != nil }
    let compiling = Measurement(20) { environment.compile(source).program != nil }
    let figures = [
      onStructs.nanoseconds, onValues.nanoseconds, here.nanoseconds, here.allocations,
      compiling.nanoseconds,
    ]
    return [condition.name, source] + figures.map { "\($0)" }
  }
}
