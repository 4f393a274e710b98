import Civil
import Dispatch
import Glibc

/// One timer on the wall clock, armed for the next moment at which anything can be due.
///
/// A wall deadline becomes an absolute timer on CLOCK_REALTIME, so that it follows suspends and
/// steps of the clock without waking up to look.
final class WallTimer {
  private var source: (any DispatchSourceTimer)?
  private var armedFor: Moment?
  private let handler: () -> Void

  init(_ handler: @escaping () -> Void) {
    self.handler = handler
  }

  /// Fires once at a moment, at once when it is past; nil disarms.
  func arm(for moment: Moment?) {
    guard moment != armedFor else { return }
    source?.cancel()
    source = nil
    armedFor = moment
    guard let moment else { return }
    source = activated(moment)
  }

  /// A source is made, given its handler and activated in one place: one that is released before
  /// it was activated crashes.
  private func activated(_ moment: Moment) -> any DispatchSourceTimer {
    let source = DispatchSource.makeTimerSource(queue: .main)
    source.setEventHandler { [weak self] in self?.fire() }
    source.schedule(
      wallDeadline: DispatchWallTime(
        timespec: timespec(tv_sec: Int(max(0, moment.seconds)), tv_nsec: 0)),
      leeway: .nanoseconds(0))
    source.activate()
    return source
  }

  private func fire() {
    armedFor = nil
    handler()
  }
}
