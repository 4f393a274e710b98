import Toml

extension Node {
  /// The strings of the array without blanks around them, each once.
  func tags() -> [String] {
    // Reports what is no string; the elements then tell where the others are.
    guard strings() != nil, let elements = elements() else { return [] }
    var seen: Set<String> = []
    return elements.filter { $0.kind == .string }.compactMap { $0.tag() }
      .filter { seen.insert($0).inserted }
  }

  private func tag() -> String? {
    guard let tag = string().map(trimmed) else { return nil }
    guard let problem = TextRule.tag.problem(in: tag) else { return tag }
    report("a tag \(problem)")
    return nil
  }
}
