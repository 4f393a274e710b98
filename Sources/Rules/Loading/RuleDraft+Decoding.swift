import Civil
import Model
import Toml

extension RuleDraft {
  /// Reads one `[[rules]]` table, reporting whatever is wrong with its form.
  init?(_ table: Table) {
    let id = table.string("id")
    let title = table.texts("title")
    let actor = table.choice("actor", of: Party.self)
    let ifMissed = table.optionalTexts("if_missed")
    let sources = (table.node("sources")?.elements() ?? []).compactMap { node in
      node.string().map { (id: $0, place: node.place) }
    }
    if !table.has("sources") {
      table.report(
        "'sources' is missing; write sources = [\"ID\"] and what ID is under [sources]")
    }
    let when = table.optionalText("when")
    let opens = table.optionalText("opens")
    let estimate = table.optionalText("estimate")
    let close = CloseDraft(table)
    let steps = table.tables("ladder").map(StepDraft.init)
    if !table.has("ladder") {
      table.report("'ladder' is missing; write ladder = [{ before = \"1d\", level = \"warning\" }]")
    }
    table.finish()
    guard let id, let title, let actor, let close else { return nil }
    self.init(
      id: id, place: table.place, title: title, actor: actor, ifMissed: ifMissed,
      sources: sources, when: when, opens: opens, estimate: estimate, close: close,
      ladder: steps.compactMap(\.self))
  }
}

extension CloseDraft {
  fileprivate init?(_ table: Table) {
    let closes = table.optionalText("closes")
    let from = table.optionalString("from")
    let window = table.optionalText("window")
    let days = table.optionalChoice("days", of: DayCounting.self)
    switch (closes, from, window) {
    case (let closes?, nil, nil):
      if days != nil {
        table.report("'days' belongs to 'window'; remove it, or use addDays() here", at: "days")
      }
      self = .expression(closes)
    case (nil, let from?, let window?):
      self = .span(
        from: EventKind(rawValue: from), place: table.place(of: "from"), window: window,
        days ?? .exact)
    default:
      table.report(
        "a rule has either 'closes', or 'from' and 'window' together; write closes = \"…\", or "
          + "from = \"shipped\" and window = \"60d\"")
      return nil
    }
  }
}

extension StepDraft {
  fileprivate init?(_ table: Table) {
    let before = table.optionalLength("before")
    let after = table.optionalLength("after")
    let level = table.choice("level", of: Level.self)
    let advice = table.optionalString("advice")
    let repeatEvery = table.optionalLength("repeat")
    table.finish()
    if let repeatEvery, repeatEvery < Length(minutes: 10) {
      table.report("'repeat' is too short (got '\(repeatEvery)'); write at least 10m", at: "repeat")
    }
    guard let level else { return nil }
    let stage: Stage
    switch (before, after) {
    case (let before?, nil): stage = Stage(.before, before)
    case (nil, let after?): stage = Stage(.after, after)
    default:
      if table.has("before") == table.has("after") {
        table.report("a step has either 'before' or 'after'; write before = \"7d\"")
      }
      return nil
    }
    self.init(
      stage: stage, place: table.place, level: level,
      advice: advice.map { ($0, table.place(of: "advice")) }, repeatEvery: repeatEvery)
  }
}
