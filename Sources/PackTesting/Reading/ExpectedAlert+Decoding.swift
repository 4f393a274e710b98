import Civil
import Model
import Rules
import Schedule
import Toml

extension ExpectedAlert {
  /// Reads one row, reporting whatever is wrong in it.
  init?(_ table: Table, pack: Pack) {
    let at = table.moment("at")
    let rule = table.choice("rule", among: ExpectedAlert.speakers(of: pack))
    let stage = rule.flatMap { table.choice("stage", among: ExpectedAlert.stages(of: $0, pack)) }
    let level = table.choice("level", of: Level.self)
    let details = Detail.allCases.compactMap { detail in
      detail.value(in: table).map { (detail, $0) }
    }
    // Without its rule a row's stage cannot be judged; asking for it keeps it from being unknown.
    _ = table.node("stage")
    table.finish()
    guard let at, let rule, let stage, let level else { return nil }
    self.init(
      at: at, rule: rule, stage: stage, level: level,
      details: Dictionary(details) { first, _ in first })
  }

  /// What can raise an alert: rules, and guards that speak of steps taken.
  static func speakers(of pack: Pack) -> [String] {
    pack.rules.map(\.id) + pack.guards.filter { $0.afterwards != nil }.map(\.id)
  }

  private static func stages(of speaker: String, _ pack: Pack) -> [String] {
    guard let rule = pack.rule(speaker) else { return [Agenda.stepStage] }
    return rule.ladder.map(\.stage.description) + [Agenda.correctionStage, Agenda.failureStage]
  }
}

extension ExpectedAlert.Detail {
  /// The value of this key in the form in which what came is written.
  fileprivate func value(in table: Table) -> String? {
    switch self {
    case .order, .advice: table.optionalString(rawValue).map { "\"\($0)\"" }
    case .opens, .closes, .safeCloses: table.optionalMoment(rawValue)?.description
    case .basis: table.optionalChoice(rawValue, among: bases).map { "\"\($0)\"" }
    }
  }

  private var bases: [String] { [Basis.asserted, .computed, .estimated].map(\.rawValue) }
}
