import Model
import Rules

/// Which stages of a pack its tests have made to speak.
struct Coverage {
  private let pack: Pack
  private var heard: Set<[String]> = []

  init(of pack: Pack) {
    self.pack = pack
  }

  mutating func add(_ alerts: [Alert]) {
    heard.formUnion(alerts.map { [$0.rule, $0.stage] })
  }

  /// The stages not heard, in the pack's order.
  var missing: [UncoveredStage] {
    pack.rules.flatMap { rule in
      rule.ladder.map(\.stage.description).filter { !heard.contains([rule.id, $0]) }.map {
        UncoveredStage(file: pack.file, line: rule.line, rule: rule.id, stage: $0)
      }
    }
  }
}
