import Model
import Rules
import Schedule

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

  /// The stages not heard, in the pack's order; the guards that speak of steps taken come last.
  var missing: [UncoveredStage] {
    let stages = pack.rules.flatMap { rule in
      rule.ladder.map { UncoveredStage(place: rule.place, rule: rule.id, stage: "\($0.stage)") }
    }
    let steps = pack.guards.filter { $0.afterwards != nil }.map {
      UncoveredStage(place: $0.place, rule: $0.id, stage: Agenda.stepStage)
    }
    return (stages + steps).filter { !heard.contains([$0.rule, $0.stage]) }
  }
}
