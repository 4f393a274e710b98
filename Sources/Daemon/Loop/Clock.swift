import Civil
import Glibc
import Outbox

/// The only place that asks what time it is.
nonisolated enum Clock {
  /// The current moment, the fraction of its second dropped.
  static func now() -> Moment {
    Moment(seconds: Int64(read(CLOCK_REALTIME).tv_sec))
  }

  /// The monotonic clock in microseconds, as the service manager wants it at a reload.
  static func monotonicMicroseconds() -> UInt64 {
    let time = read(CLOCK_MONOTONIC)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1_000
  }

  /// The wall clock beside the time since the system started, which goes on in suspend.
  static func reading() -> ClockReading {
    ClockReading(wall: now(), boot: Length(seconds: Int64(read(CLOCK_BOOTTIME).tv_sec)))
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }
}
