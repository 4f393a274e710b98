import CEL

// Prints generated expressions, or the results of the expressions it reads, one a line.
// `differential` compares these with another implementation.

let arguments = CommandLine.arguments
if arguments.count == 4, arguments[1] == "generate", let first = UInt64(arguments[2]),
  let count = UInt64(arguments[3])
{
  for seed in first..<(first + count) {
    // The Python binding of cel-cpp does not have the macros with two variables.
    var generator = ExpressionGenerator(
      Choices(seed: seed), hasObjects: false, leftOut: "transform")
    print(generator.expression())
  }
} else if arguments.count == 2, arguments[1] == "evaluate" {
  while let source = readLine() {
    let compilation = GeneratedEnvironment.standard.compile(source)
    guard let program = compilation.program else {
      print("refused\t\(compilation.findings.first?.message ?? "")")
      continue
    }
    let result = program.evaluate(GeneratedEnvironment.fixedValues)
    print(result.error.map { "error\t\($0)" } ?? "value\t\(result.spelling)")
  }
} else {
  print("usage: Expressions generate SEED COUNT | Expressions evaluate")
}
