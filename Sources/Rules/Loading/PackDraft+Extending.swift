import Civil
import Model

extension PackDraft {
  /// This pack laid over the one it extends: what it says replaces, what it does not say stays.
  func extending(_ base: PackDraft) -> PackDraft {
    var pack = self
    pack.isForeign = isForeign || base.isForeign
    pack.title = title ?? base.title
    pack.platform = platform ?? base.platform
    // Half an era of its own and half of the base's would be nobody's intention.
    if placedFrom == nil, placedUntil == nil {
      pack.placedFrom = base.placedFrom
      pack.placedUntil = base.placedUntil
    }
    pack.regions = regions ?? base.regions
    pack.zone = zone ?? base.zone
    pack.reviewed = reviewed ?? base.reviewed
    pack.kinds = base.kinds + kinds.filter { !base.kinds.contains($0) }
    pack.calendars = base.calendars.merging(calendars) { _, own in own }
    pack.parameters = base.parameters.merging(parameters) { _, own in own }
    pack.values = base.values.merging(values) { _, own in own }
    pack.advice = base.advice.merging(advice) { _, own in own }
    pack.sources = base.sources.merging(sources) { _, own in own }
    pack.layLists(over: base)
    return pack
  }

  private mutating func layLists(over base: PackDraft) {
    rules = rules.laid(over: base.rules)
    guards = guards.laid(over: base.guards)
    checklist = checklist.laid(over: base.checklist)
    claims = claims.laid(over: base.claims)
    form = form.laid(over: base.form)
    messages = messages.laid(over: base.messages)
    hints = hints.laid(over: base.hints)
  }
}
