/// Which names there are below a value.
indirect enum TemplateShape {
  case value
  case list(TemplateShape)
  case object([String: TemplateShape])

  init(_ json: JSONValue) {
    switch json {
    case .array(let values):
      self = .list(values.reduce(.value) { $0.merged(with: TemplateShape($1)) })
    case .object(let members):
      self = .object(
        Dictionary(members.map { ($0.0, TemplateShape($0.1)) }) { $0.merged(with: $1) })
    case .null, .bool, .number, .string: self = .value
    }
  }

  /// What a name may find in either.
  func merged(with other: TemplateShape) -> TemplateShape {
    switch (self, other) {
    case (.value, let shape), (let shape, .value): shape
    case (.object(let left), .object(let right)):
      .object(left.merging(right) { $0.merged(with: $1) })
    case (.list(let left), .list(let right)): .list(left.merged(with: right))
    default: self
    }
  }

  /// The names of an object, in order of the alphabet.
  var names: [String] {
    guard case .object(let members) = self else { return [] }
    return members.keys.sorted()
  }

  subscript(name: String) -> TemplateShape? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// What stands on the stack within a section of this value.
  var inSection: TemplateShape {
    if case .list(let element) = self { element } else { self }
  }
}
