public import Civil
public import Model
import Rules
public import Schedule

/// One stage of a window's ladder with what became of it.
public struct StageView: Hashable, Sendable {
  /// The stage's name.
  public let stage: String
  /// How loudly it speaks.
  public let level: Level
  /// Its moment.
  public let at: Moment
  /// What became of it.
  public let state: StageState

  init(_ step: LadderStep, in window: Window, state: StageState) {
    stage = step.stage.description
    level = step.level
    let nominal = step.stage.moment(closes: window.closes, safeCloses: window.safeCloses)
    at = window.opens.map { max($0, nominal) } ?? nominal
    self.state = state
  }

  var json: JSON {
    [
      "stage": .text(stage), "level": .text(level.rawValue), "at": .text(at),
      "state": .text(state.rawValue),
    ]
  }
}
