public import Civil

extension QuietHours {
  /// When to tell a stage instead that would fall into quiet hours and cannot wait for their end.
  ///
  /// - Parameters:
  ///   - stage: When the stage is due.
  ///   - safeCloses: The window's earliest plausible close.
  ///   - actTime: How long before that close the reader must have heard.
  ///   - isLastStage: Whether it would break through anyhow, because no later stage would speak.
  /// - Returns: An earlier moment that is not quiet, ten minutes before quiet begins where there
  ///   is room; nil when the stage is not in quiet hours, or can wait for their end.
  public func pullForward(
    _ stage: Moment, safeCloses: Moment, actTime: Length, isLastStage: Bool = false
  ) -> Moment? {
    guard let start = start(before: stage), let end = self.end(after: stage),
      isLastStage || end > safeCloses - actTime
    else { return nil }
    // Time to reach the reader who is still awake; a gap between two quiet stretches may be shorter.
    let early = start - Length(minutes: 10)
    let awake = self.end(after: early) ?? early
    return min(awake, start - Length(seconds: 1))
  }
}
