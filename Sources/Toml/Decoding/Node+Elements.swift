import CToml

extension Node {
  /// The elements of the array, if it is one.
  public func elements() -> [Node]? {
    guard raw.kind == CTomlKindArray else {
      reportMismatch(.array)
      return nil
    }
    return (0..<ctoml_count(raw.handle)).map(element)
  }

  /// The strings of the array, if it is one; elements of another type are reported and left out.
  public func strings() -> [String]? {
    guard raw.kind == CTomlKindArray else {
      reportMismatch(.strings)
      return nil
    }
    return (0..<ctoml_count(raw.handle)).compactMap { element($0).elementString() }
  }

  /// The tables of an array of tables; elements of another type are reported and left out.
  public func tables() -> Tables? {
    guard raw.kind == CTomlKindArray else {
      reportMismatch(.tables)
      return nil
    }
    for index in 0..<ctoml_count(raw.handle) where element(index).raw.kind != CTomlKindTable {
      element(index).reportOdd(among: "tables")
    }
    return Tables(array: self)
  }

  func element(_ index: Int) -> Node {
    Node(ctoml_element(raw.handle, index), in: tree, for: decoder, named: name)
  }

  private func elementString() -> String? {
    if raw.kind == CTomlKindString { return String(ctoml_string(raw.handle)) }
    reportOdd(among: "strings")
    return nil
  }

  private func reportOdd(among nouns: String) {
    report("'\(visible(name))' must hold \(nouns) only (got \(written)); correct or remove it")
  }
}
