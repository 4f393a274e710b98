public import Civil
public import Model
import Rules

/// One stage of a window's ladder with what became of it.
public struct StageView: Hashable, Sendable {
  /// What became of a stage.
  public enum State: String, Hashable, Sendable {
    /// It became an alert.
    case raised
    /// Its moment is still to come, or it will be raised with the next pass.
    case pending
    /// A later stage spoke instead, or the window was over before it was known.
    case superseded
  }

  /// The stage's name.
  public let stage: String
  /// How loudly it speaks.
  public let level: Level
  /// Its moment.
  public let at: Moment
  /// What became of it.
  public let state: State

  init(_ step: LadderStep, in window: Window, told: [LedgerEntry], isOver: Bool) {
    stage = step.stage.description
    level = step.level
    let nominal = step.stage.moment(closes: window.closes, safeCloses: window.safeCloses)
    at = window.opens.map { max($0, nominal) } ?? nominal
    let entry = told.last { $0.stage == step.stage.description && $0.repetition == 0 }
    state =
      switch entry?.state {
      case .raised: .raised
      case .superseded: .superseded
      case nil: isOver ? .superseded : .pending
      }
  }

  var json: JSON {
    [
      "stage": .text(stage), "level": .text(level.rawValue), "at": .text(at),
      "state": .text(state.rawValue),
    ]
  }
}
