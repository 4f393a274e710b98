import Civil
import Model
import Rules
import Toml

extension ExpectedAlert {
  /// Reads one row, reporting whatever is wrong in it.
  init?(_ table: Table, pack: Pack) {
    let at = table.moment("at")
    let rule = table.choice("rule", among: pack.rules.map(\.id)).flatMap(pack.rule)
    let stages = (rule?.ladder.map(\.stage.description) ?? []) + ["error"]
    let stage = rule == nil ? nil : table.choice("stage", among: stages)
    let level = table.choice("level", of: Level.self)
    let details = Detail.allCases.compactMap { detail in
      detail.value(in: table).map { (detail, $0) }
    }
    // Without its rule a row's stage cannot be judged; asking for it keeps it from being unknown.
    _ = table.node("stage")
    table.finish()
    guard let at, let rule, let stage, let level else { return nil }
    self.init(
      at: at, rule: rule.id, stage: stage, level: level,
      details: Dictionary(details) { first, _ in first })
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
