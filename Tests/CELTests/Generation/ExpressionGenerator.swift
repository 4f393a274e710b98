/// Writes expressions that the checker must accept, whatever the choices are.
struct ExpressionGenerator {
  private var choices: Choices
  private let templates: [String: [String]]
  private let depth: Int
  private var scope: [(name: String, type: String)] = []
  private var declared = 0

  /// - Parameters:
  ///   - choices: What steers the form of the expressions.
  ///   - hasObjects: Whether the environment has the order object.
  ///   - leftOut: Functions whose templates are not used.
  ///   - depth: Levels of operands at most.
  init(_ choices: Choices, hasObjects: Bool, leftOut: String = "\n", depth: Int = 5) {
    self.choices = choices
    self.depth = depth
    let objects = Templates.objects.split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return (String(parts[0]), [String(parts[1])])
    }
    let used = Templates.byType.mapValues { forms in forms.filter { !$0.contains(leftOut) } }
    templates =
      hasObjects
      ? used.merging(Dictionary(objects, uniquingKeysWith: +), uniquingKeysWith: +) : used
  }

  /// An expression of one of the types that a template's first word names.
  mutating func expression() -> String {
    let types =
      ["bool", "int", "uint", "double", "string", "bytes", "time", "span"]
      + ["ints", "strings", "map", "option", "any"]
    return expression(of: choices.pick(types), depth)
  }

  private mutating func expression(of type: String, _ depth: Int) -> String {
    let known = scope.filter { $0.type == type }
    if let variable = known.last, choices.next(below: 3) == 0 { return variable.name }
    let forms = templates[type] ?? []
    let simple = forms.prefix { !$0.contains("<") && !$0.contains("@") }
    if depth == 0 || choices.isExhausted { return fill(choices.pick(Array(simple)), 0) }
    // The upper levels are never plain, or most expressions would be a literal.
    let compound = Array(forms.dropFirst(simple.count))
    return fill(
      choices.pick(self.depth - depth < 2 && !compound.isEmpty ? compound : forms), depth - 1)
  }

  /// Replaces the placeholders of a form; variables it declares end with it.
  private mutating func fill(_ form: String, _ depth: Int) -> String {
    let outer = scope
    defer { scope = outer }
    var result = ""
    var rest = form[...]
    while let mark = rest.first {
      let word = rest.dropFirst().prefix { $0.isLetter }
      if mark == "<", !word.isEmpty {
        result += expression(of: String(word), max(depth, 0))
        rest = rest.dropFirst(word.count + 2)
      } else if mark == "@" {
        result += declare(String(word))
        rest = rest.dropFirst(word.count + 1)
      } else {
        result.append(mark)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private mutating func declare(_ type: String) -> String {
    declared += 1
    scope.append(("v\(declared)", type))
    return "v\(declared)"
  }
}
