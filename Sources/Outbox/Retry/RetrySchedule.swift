public import Civil

/// When a delivery that failed is tried again; closed form, so nothing but the count is stored.
public enum RetrySchedule {
  /// The waits after each failed attempt (Standard Webhooks specification, section on reliability,
  /// github.com/standard-webhooks, read 2026-08-17): about 75 hours over all.
  static let waits: [Length] = [
    Length(seconds: 5), Length(minutes: 5), Length(minutes: 30), Length(hours: 2),
    Length(hours: 5), Length(hours: 10), Length(hours: 14), Length(hours: 20), Length(hours: 24),
  ]

  /// How many attempts are made before a delivery is given up that there is no close to hurry for.
  public static let attempts = waits.count + 1

  /// When to try again.
  ///
  /// The wait shrinks to an eighth of the time that is left, and as long as any is left nothing is
  /// given up; a peer that asks for patience gets it up to a quarter of that time.
  ///
  /// - Parameters:
  ///   - attempts: How many were made, the one that just failed included; at least 1.
  ///   - seed: Spreads deliveries that failed together: the same seed gives the same moment.
  ///   - retryAfter: What the peer asked for.
  ///   - closes: The earliest plausible close; nil or past when there is none to hurry for.
  ///   - now: The moment of the failure.
  /// - Returns: A later moment; nil when the attempts are used up and the close is past.
  public static func next(
    afterAttempts attempts: Int, seed: UInt64, retryAfter: Length?, closes: Moment?,
    at now: Moment
  ) -> Moment? {
    let left = closes.map { $0 - now }.flatMap { $0 > .zero ? $0 : nil }
    guard attempts >= 1, attempts <= waits.count || left != nil else { return nil }
    let step = waits[min(attempts, waits.count) - 1]
    var wait = jittered(step, seed: seed &+ UInt64(attempts))
    if let left { wait = min(wait, max(shortest, Length(seconds: left.seconds / 8))) }
    if let retryAfter {
      wait = max(wait, left.map { min(retryAfter, Length(seconds: $0.seconds / 4)) } ?? retryAfter)
    }
    return now + max(wait, Length(seconds: 1))
  }

  /// How long a delivery has been failing at the least after so many failed attempts.
  static func elapsed(afterAttempts attempts: Int) -> Length {
    waits.prefix(attempts).reduce(.zero) { Length(seconds: $0.seconds + $1.seconds) }
  }

  private static let shortest = Length(seconds: 15)

  /// Up to a tenth longer, never shorter.
  private static func jittered(_ wait: Length, seed: UInt64) -> Length {
    let spread = wait.seconds / 10
    guard spread > 0 else { return wait }
    return wait + Length(seconds: Int64(scrambled(seed) % UInt64(spread + 1)))
  }

  /// SplitMix64's output function: neighbouring seeds give unrelated numbers.
  private static func scrambled(_ seed: UInt64) -> UInt64 {
    var bits = seed &+ 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
