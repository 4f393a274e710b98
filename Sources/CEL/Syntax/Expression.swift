/// The syntax tree, with macros recognised but not expanded.
struct Expression: Sendable {
  indirect enum Kind: Sendable {
    case literal(Value)
    case identifier(String, isAbsolute: Bool)
    case select(Expression, Name, isOptional: Bool)
    case has(Expression, Name)
    case index(Expression, Expression, isOptional: Bool)
    case call(Name, target: Expression?, [Expression])
    case all([Expression])
    case any([Expression])
    case not(Expression)
    case conditional(Expression, Expression, Expression)
    case list([Element])
    case map([Entry])
    case comprehension(Comprehension)
    case bind(Name, Expression, body: Expression)
    case optionalMap(Expression, Name, body: Expression, isFlat: Bool)
    /// Stands where the parser has already complained.
    case missing
  }

  /// A word with its place.
  struct Name: Sendable {
    let text: String
    let range: Range<Int>
  }

  struct Element: Sendable {
    let value: Expression
    let isOptional: Bool
  }

  struct Entry: Sendable {
    let key: Expression
    let value: Expression
    let isOptional: Bool
  }

  let kind: Kind
  let range: Range<Int>
  /// Levels of the tree below and including this node.
  let height: Int

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    height = 1 + kind.children.reduce(0) { max($0, $1.height) }
  }

  /// The dotted name that a chain of plain selections spells, nil for anything else.
  var qualifiedName: (text: String, isAbsolute: Bool)? {
    switch kind {
    case .identifier(let name, let isAbsolute): return (name, isAbsolute)
    case .select(let operand, let field, isOptional: false):
      guard let prefix = operand.qualifiedName else { return nil }
      return (prefix.text + "." + field.text, prefix.isAbsolute)
    default: return nil
    }
  }

  /// The identifier at the start of a chain of plain selections.
  var rootName: String? {
    switch kind {
    case .identifier(let name, isAbsolute: false): name
    case .select(let operand, _, isOptional: false): operand.rootName
    default: nil
    }
  }
}

extension Expression.Kind {
  var children: [Expression] {
    switch self {
    case .literal, .identifier, .missing: []
    case .select(let operand, _, _), .has(let operand, _), .not(let operand): [operand]
    case .index(let operand, let index, _): [operand, index]
    case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
    case .all(let operands), .any(let operands): operands
    case .conditional(let condition, let yes, let no): [condition, yes, no]
    case .list(let elements): elements.map(\.value)
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .comprehension(let macro):
      [macro.source] + (macro.filter.map { [$0] } ?? []) + [macro.body]
    case .bind(_, let value, let body): [value, body]
    case .optionalMap(let operand, _, let body, _): [operand, body]
    }
  }
}
