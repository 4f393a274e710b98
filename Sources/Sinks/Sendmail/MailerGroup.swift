import Glibc
import Synchronization

/// The process group of a running mailer, for ending it with everything it has started.
final class MailerGroup: Sendable {
  private let leader = Mutex<pid_t?>(nil)

  /// Remembers the group once its first process runs.
  func began(_ process: pid_t) {
    leader.withLock { $0 = process }
  }

  /// Sends a signal to all of the group.
  ///
  /// That the first process has ended already does no harm: its number stays taken while the group
  /// has members, and a group without members is reported as such.
  func signal(_ number: Int32) {
    guard let process = leader.withLock({ $0 }), process > 1 else { return }
    kill(-process, number)
  }
}
