import Glibc

/// A process that was just started, with our ends of its output and errors.
struct Spawned {
  let pid: pid_t
  let output: CInt
  let errors: CInt

  /// Starts a program with no signal blocked or ignored: what this process blocks or ignores, such
  /// as SIGPIPE, would change what is tested.
  init(
    _ command: [String], environment: [String: String], folder: String, input: String
  ) throws {
    let (inputEnd, inputStart) = try Spawned.pair()
    let (output, outputStart) = try Spawned.pair()
    let (errors, errorStart) = try Spawned.pair()
    defer { for end in [inputEnd, outputStart, errorStart] { close(end) } }
    precondition(input.utf8.count < 60_000, "more than a pipe holds would block the test")
    _ = Array(input.utf8).withUnsafeBytes { write(inputStart, $0.baseAddress, $0.count) }
    close(inputStart)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, end) in [inputEnd, outputStart, errorStart].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, CInt(number))
    }
    pid = try Spawned.start(
      ["/usr/bin/env", "-C", folder] + command, environment: environment, &actions)
    self.output = output
    self.errors = errors
  }

  private static func start(
    _ command: [String], environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid = pid_t()
    let code = posix_spawn(&pid, command.first ?? "", &actions, &attributes, &arguments, &variables)
    guard code == 0 else {
      throw Trouble("\(command.first ?? ""): \(String(cString: strerror(code)))")
    }
    return pid
  }

  /// Sockets rather than pipes: those are closed on exec from the beginning, so that no other child
  /// started at the same time can hold them open.
  private static func pair() throws -> (reading: CInt, writing: CInt) {
    var ends: [CInt] = [0, 0]
    let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Trouble("no socket") }
    return (ends[0], ends[1])
  }

  /// Waits for the end of a process that has closed its pipes or was killed.
  static func status(of pid: pid_t) -> Int32 {
    var status: CInt = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
