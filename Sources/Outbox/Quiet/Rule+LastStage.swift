import Model
public import Rules

extension Rule {
  /// Whether no later stage of the ladder would speak before the close.
  ///
  /// - Parameter stage: The stage's name, as alerts bear it.
  /// - Returns: True too for a stage that the ladder does not know, as after a change of packs: in
  ///   doubt it is told.
  public func isLastStage(_ stage: String) -> Bool {
    let before = ladder.filter { $0.stage.side == .before }.map(\.stage)
    guard let last = before.min(by: { $0.offset < $1.offset }),
      let known = before.first(where: { $0.description == stage })
    else { return true }
    return known.offset <= last.offset
  }
}
