import Model
import Rules

extension Rule {
  /// Whether the buyer may act only from the window's end on: the rule speaks to him only then.
  var isStart: Bool {
    actor == .buyer && !ladder.isEmpty && ladder.allSatisfy { $0.stage.side == .after }
  }

  /// Whether something is lost with the window's end, as far as the pack tells.
  var isDeadline: Bool {
    guard actor == .buyer else { return true }
    let isSoft = ifMissed == nil && ladder.allSatisfy { [.info, .notice].contains($0.level) }
    return !isStart && !isSoft
  }
}
