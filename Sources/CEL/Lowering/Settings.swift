/// What every evaluation of an environment shares.
final class Settings: Sendable {
  let limits: Limits
  /// Seconds east of UTC for a zone name at a moment, from the host.
  let zoneOffset: (@Sendable (_ zone: String, _ epochSeconds: Int64) -> Int?)?

  init(
    limits: Limits, zoneOffset: (@Sendable (_ zone: String, _ epochSeconds: Int64) -> Int?)?
  ) {
    self.limits = limits
    self.zoneOffset = zoneOffset
  }
}
