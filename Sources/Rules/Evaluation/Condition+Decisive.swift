extension RuleExplanation.Condition {
  /// The smallest conditions that made this one what it is, each once, in the order written.
  ///
  /// A conjunction that fails is explained by its first part that failed, one that holds by all of
  /// them; a disjunction the other way round. What a part could not be asked is not told: the rule
  /// did not ask it either. A comparison keeps its operands as parts.
  public var decisive: [RuleExplanation.Condition] {
    var found: [RuleExplanation.Condition] = []
    for atom in atoms where !found.contains(atom) { found.append(atom) }
    return found
  }

  private var atoms: [RuleExplanation.Condition] {
    let asked = parts.filter { !$0.isError }
    let truths = asked.filter(\.isTruth)
    // Parts that are no truths are the operands of a comparison.
    guard isTruth, !truths.isEmpty, truths.count == asked.count else { return [self] }
    let same = truths.filter { $0.value == value }
    let isMixed = truths.count > 1 && same.count < truths.count
    return isMixed ? same.prefix(1).flatMap(\.atoms) : truths.flatMap(\.atoms)
  }

  private var isTruth: Bool { value == "true" || value == "false" }

  /// Whether it could not be computed.
  var isError: Bool { value.hasPrefix("error(") }
}
