import Civil
import Model
import Toml

extension RuleDraft {
  /// Reads one `[[rules]]` table, reporting whatever is wrong with its form.
  init?(_ table: Table) {
    guard let id = table.string("id") else { return nil }
    self.id = id
    place = table.place
    title = table.optionalTexts("title")
    actor = table.optionalChoice("actor", of: Party.self)
    ifMissed = table.optionalTexts("if_missed")
    sources = table.citations()
    absent = table.optionalTexts("absent")
    when = table.optionalText("when")
    opens = table.optionalText("opens")
    estimate = table.optionalText("estimate")
    close = CloseDraft(table)
    earliest = table.optionalText("earliest")
    if earliest != nil, close.isSpan {
      table.report("'earliest' belongs to 'closes'; write closes = \"…\"", at: "earliest")
    }
    ladder = table.has("ladder") ? table.tables("ladder").compactMap(StepDraft.init) : nil
    table.finish()
  }
}

extension CloseDraft {
  fileprivate init(_ table: Table) {
    closes = table.optionalText("closes")
    from = table.optionalString("from").map {
      (EventKind(rawValue: $0), table.place(of: "from"))
    }
    window = table.optionalText("window")
    days = table.optionalChoice("days", of: DayCounting.self)
    guard closes != nil else { return }
    if from != nil || window != nil {
      table.report(CloseDraft.advice)
    } else if days != nil {
      table.report("'days' belongs to 'window'; remove it, or use addDays() here", at: "days")
    }
  }

  /// What a rule's close is made of.
  static let advice =
    "a rule has either 'closes', or 'from' and 'window' together; write closes = \"…\", or "
    + "from = \"shipped\" and window = \"60d\""
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
