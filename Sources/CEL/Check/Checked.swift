/// A checked expression: names are resolved, every node has its type.
struct Checked: Sendable {
  indirect enum Kind: Sendable {
    case constant(Value)
    case variable(Int, String)
    case local(Int, String)
    /// A field of a host type in a known slot.
    case field(Checked, ObjectType, slot: Int)
    /// A field found when the expression runs: of a map, an optional or a dynamic value.
    case select(Checked, String, isOptional: Bool)
    case has(Checked, String)
    case index(Checked, Checked, isOptional: Bool)
    case call([Overload], [Checked])
    case equal(Checked, Checked, isNegated: Bool)
    case contains(Checked, in: Checked)
    case extreme([Checked], isGreatest: Bool)
    case all([Checked])
    case any([Checked])
    case not(Checked)
    case conditional(Checked, Checked, Checked)
    case list([(value: Checked, isOptional: Bool)])
    case map([(key: Checked, value: Checked, isOptional: Bool)])
    case comprehension(Comprehension.Kind, Checked, slots: [Int], filter: Checked?, body: Checked)
    case bind(Int, Checked, body: Checked)
    case optionalMap(Checked, Int, body: Checked, isFlat: Bool)
    /// Unchecked code that cannot work; an error once it is reached.
    case failure(String)
  }

  let kind: Kind
  let type: CELType
  let range: Range<Int>

  init(_ kind: Kind, _ type: CELType, _ range: Range<Int>) {
    self.kind = kind
    self.type = type
    self.range = range
  }

  /// The dotted path from a variable to this field, nil for everything else.
  var path: String? {
    switch kind {
    case .variable(_, let name): name
    case .field(let operand, let type, let slot):
      operand.path.map { $0 + "." + type.fields[slot].name }
    case .select(let operand, let name, _): operand.path.map { $0 + "." + name }
    default: nil
    }
  }

  /// The same path with a macro's variable at its start, for messages.
  var spelling: String? {
    switch kind {
    case .variable(_, let name), .local(_, let name): name
    case .field(let operand, let type, let slot):
      operand.spelling.map { $0 + "." + type.fields[slot].name }
    case .select(let operand, let name, _): operand.spelling.map { $0 + "." + name }
    default: nil
    }
  }
}
