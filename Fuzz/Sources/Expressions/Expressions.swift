import CEL

/// Prints generated expressions, or the results of the expressions it reads, one a line.
///
/// `differential` compares these with another implementation.
@main
enum Expressions {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "generate", let first = UInt64(arguments[2]),
      let count = UInt64(arguments[3])
    {
      for seed in first..<(first + count) { print(generated(seed)) }
    } else if arguments.count == 2, arguments[1] == "evaluate" {
      while let source = readLine() { print(outcome(of: source)) }
    } else {
      print("usage: Expressions generate SEED COUNT | Expressions evaluate")
    }
  }

  private static func generated(_ seed: UInt64) -> String {
    // The Python binding of cel-cpp does not have the macros with two variables.
    var generator = ExpressionGenerator(
      Choices(seed: seed), hasObjects: false, leftOut: "transform")
    return generator.expression()
  }

  private static func outcome(of source: String) -> String {
    let compilation = GeneratedEnvironment.standard.compile(source)
    guard let program = compilation.program else {
      return "refused\t\(compilation.findings.first?.message ?? "")"
    }
    let result = program.evaluate(GeneratedEnvironment.fixedValues)
    return result.error.map { "error\t\($0)" } ?? "value\t\(result.spelling)"
  }
}
