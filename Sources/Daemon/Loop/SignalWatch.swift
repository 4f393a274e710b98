import Dispatch
import Glibc

/// The signals the daemon listens to, delivered on the main queue.
///
/// Never cancelled: libdispatch swallows a signal for good once its source is.
final class SignalWatch {
  private var sources: [any DispatchSourceSignal] = []
  private var registered = 0

  /// Listens to signals; `ready` is called once all of them will be caught.
  ///
  /// Between activation and registration a signal still has its default effect, so nobody may be
  /// told that the daemon is ready before.
  func listen(
    to signals: [Int32], ready: @escaping () -> Void, handler: @escaping (Int32) -> Void
  ) {
    for signal in signals {
      let source = DispatchSource.makeSignalSource(signal: signal, queue: .main)
      source.setEventHandler { handler(signal) }
      source.setRegistrationHandler { [weak self] in
        guard let self else { return }
        registered += 1
        if registered == signals.count { ready() }
      }
      source.activate()
      sources.append(source)
    }
  }
}
