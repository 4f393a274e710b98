/// What has become of a stage, or will become of it as things stand.
public enum StageState: String, Hashable, Sendable, CaseIterable {
  /// It became an alert.
  case raised
  /// Its moment is still to come, or it will be raised with the next pass.
  case pending
  /// A later stage spoke instead, or it fell due while it was acknowledged or silenced.
  case superseded
  /// It is acknowledged: told and not repeated, or to be passed over when it falls due.
  case acknowledged
  /// A snooze or a silence will keep it from being told at its moment, or does so now.
  case held
}
