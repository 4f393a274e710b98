import Civil
import Model

extension PackDraft {
  /// This pack laid over the one it extends: what it says replaces, what it does not say stays.
  func extending(_ base: PackDraft) -> PackDraft {
    // Half an era of its own and half of the base's would be nobody's intention.
    let era =
      placedFrom == nil && placedUntil == nil
      ? (base.placedFrom, base.placedUntil) : (placedFrom, placedUntil)
    return PackDraft(
      file: file, id: id, idPlace: idPlace, extends: extends, title: title ?? base.title,
      platform: platform ?? base.platform, placedFrom: era.0, placedUntil: era.1,
      regions: regions ?? base.regions, zone: zone ?? base.zone,
      reviewed: reviewed ?? base.reviewed, kinds: base.kinds + kinds,
      calendars: base.calendars.merging(calendars) { _, own in own },
      parameters: base.parameters.merging(parameters) { _, own in own },
      values: base.values.merging(values) { _, own in own },
      rules: base.rulesReplaced(by: rules), advice: base.advice.merging(advice) { _, own in own },
      sources: base.sources.merging(sources) { _, own in own })
  }

  /// The rules in their order, a rule of the same id in its place, new ones behind.
  private func rulesReplaced(by own: [RuleDraft]) -> [RuleDraft] {
    let known = Set(rules.map(\.id))
    let replaced = rules.map { rule in own.first { $0.id == rule.id } ?? rule }
    return replaced + own.filter { !known.contains($0.id) }
  }
}
