import CToml

extension Node {
  /// The string, if it is one.
  public func string() -> String? {
    expect(.string, when: raw.kind == CTomlKindString) ? String(ctoml_string(raw.handle)) : nil
  }

  /// The string together with its places, for expressions whose findings point inside it.
  public func text() -> PlacedText? {
    guard let value = string() else { return nil }
    return PlacedText(value, at: place, token: tree.source.bytes[range])
  }

  /// The whole number, if it is one and lies in the range.
  public func integer(range: ClosedRange<Int> = .min ... .max) -> Int? {
    guard expect(.integer, when: raw.kind == CTomlKindInteger) else { return nil }
    let value = Int(ctoml_integer(raw.handle))
    guard !range.contains(value) else { return value }
    let bounds = "from \(range.lowerBound) to \(range.upperBound)"
    report("'\(visible(name))' is out of range (got \(value)); write a number \(bounds)")
    return nil
  }

  /// The number, if it is one; a whole number will do.
  public func double() -> Double? {
    if raw.kind == CTomlKindInteger { return Double(ctoml_integer(raw.handle)) }
    return expect(.float, when: raw.kind == CTomlKindFloat) ? ctoml_float(raw.handle) : nil
  }

  /// The truth value, if it is one.
  public func bool() -> Bool? {
    expect(.boolean, when: raw.kind == CTomlKindBoolean) ? ctoml_boolean(raw.handle) : nil
  }

  /// The date, time or date-time, if it is one.
  public func stamp() -> Stamp? {
    let kinds = [CTomlKindDate, CTomlKindTime, CTomlKindDateTime]
    guard expect(.stamp, when: kinds.contains(raw.kind)) else { return nil }
    return Stamp(ctoml_stamp(raw.handle), raw.kind, at: place, source: source)
  }

  /// The one of the known names that the string is.
  public func choice(among known: [String]) -> String? {
    guard let value = string() else { return nil }
    if known.contains(value) { return value }
    let problem = "'\(visible(name))' has no such value (got \(quoted(value)))"
    report("\(problem); \(suggestion(for: value, among: known, orElse: "write one of "))")
    return nil
  }

  /// The case whose raw value the string is.
  public func choice<Choice>(of type: Choice.Type) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    choice(among: type.allCases.map(\.rawValue)).flatMap(Choice.init(rawValue:))
  }

  /// The table, if it is one.
  public func table() -> Table? {
    expect(.table, when: raw.kind == CTomlKindTable) ? Table(self) : nil
  }

  private func expect(_ expectation: Expectation, when satisfied: Bool) -> Bool {
    if !satisfied { reportMismatch(expectation) }
    return satisfied
  }

  func reportMismatch(_ expectation: Expectation) {
    report("\(mismatch(expectation)); \(advice(expectation))")
  }

  private func mismatch(_ expectation: Expectation) -> String {
    "'\(visible(name))' must be \(expectation.noun) (got \(written))"
  }

  private func advice(_ expectation: Expectation) -> String {
    if raw.kind == CTomlKindString {
      return expectation.example(name) + (expectation.isQuoted ? "" : ", without quotes")
    }
    guard raw.kind.rawValue < CTomlKindArray.rawValue else { return expectation.example(name) }
    let value = source
    return expectation.example(name, value: value.utf8.count <= 40 ? value : nil)
  }

  /// What stands in the file, short and safe.
  var written: String {
    switch kind {
    case .string: quoted(String(ctoml_string(raw.handle)))
    case .array: "an array"
    case .table: "a table"
    case .integer, .float, .boolean, .date, .time, .dateTime: String(visible(source).prefix(60))
    }
  }
}
