import Civil
import Dispatch
import Glibc
import Logging
import Model
import Outbox
import Sinks
import Storage

/// The only loop and the owner of all state: what happened, what is due, who must hear.
///
/// Everything runs on the main queue. Between reading state and writing it nothing suspends; only
/// sends do, and their outcome comes back as a transaction of its own.
final class Loop {
  /// Where the loop stands in its life.
  enum Phase {
    case starting
    case running
    case stopping
    case ended
  }

  let assembly: Assembly
  let store: Store
  let log: Logger
  /// Whether alerts are shown in the log as well, because their entries go where nobody looks now.
  let showsAlerts: Bool
  let notifier = ServiceNotifier()
  /// Where order books are read and sinks do what is not the loop's.
  let work = QueueExecutor()
  var setup: Setup
  var phase = Phase.starting
  /// Why a reload was refused; nil when the configuration in force is the one on disk.
  var reloadProblem: String?

  /// The way from "due" to "told".
  var pipeline: Pipeline
  /// Whether the wall clock is believed; nil before the first pass.
  var trust: ClockTrust?
  /// When the next heartbeat is due; nil before the first pass that could have sent one.
  var pulse: Pulse?

  /// Order books refused, by path; the store keeps them too, for `orderwatch status`.
  var refusedFiles: [String: RefusedFile] = [:]
  var isScanWanted = true
  var isReading = false
  var load = LoadProgress()

  private let signals = SignalWatch()
  private var watch: FolderWatch?
  private(set) var timer: WallTimer?
  private var watchdog: (any DispatchSourceTimer)?
  private var watchProblems: [String] = []
  /// Order books named one by one that are not there, as told last.
  var missingFiles: [String] = []
  /// When to look for order books again although nothing moved; nil when all could be looked at.
  var scanAgainAt: Moment?
  /// The database that is open, to notice when it is taken away.
  private var database: SourceFile?
  private var isTickWanted = false
  private var statusText = ""
  private let ended: (Bool) -> Void

  /// Makes a loop that has not begun; `ended` is called once, with whether the store closed well.
  init(
    assembly: Assembly, setup: Setup, store: Store, log: Logger, showsAlerts: Bool,
    ended: @escaping (Bool) -> Void
  ) {
    self.showsAlerts = showsAlerts
    self.ended = ended
    self.assembly = assembly
    self.setup = setup
    self.store = store
    self.log = log
    pipeline = Pipeline(store: store, parts: setup.pipelineParts)
  }

  /// Begins to listen, and to work once every signal will be caught.
  ///
  /// Nothing of it suspends: a continuation would resume on Swift's shared pool (see
  /// `QueueExecutor`).
  ///
  /// - Throws: `WatchError` when the kernel gives no inotify instance.
  func start() throws {
    signal(SIGPIPE, SIG_IGN)
    timer = WallTimer { [weak self] in self?.tick() }
    watch = try FolderWatch { [weak self] in self?.touched($0) }
    watchFolders()
    // The signals hold the loop: they live as long as the process.
    signals.listen(
      to: [SIGTERM, SIGINT, SIGHUP], ready: { self.becomeReady() },
      handler: { self.received($0) })
  }

  private func becomeReady() {
    do {
      try adoptPacks()
      try retireDeliveries(at: Clock.now())
      tell(try pipeline.settleWithdrawn(at: Clock.now()))
      trust = ClockTrust(highWater: try highWater(), at: Clock.reading())
    } catch {
      log.error("\(error)")
    }
    database = SourceFile(at: databasePath)
    phase = .running
    startWatchdog()
    tell(.ready)
    log.notice("ready: \(Version.current), state in \(store.folder)")
    tick()
  }

  /// One pass: judge what is due, send what is due, arm the timer for what comes next.
  func tick() {
    guard phase == .running else { return }
    isTickWanted = false
    let now = Clock.now()
    do {
      tell(try pipeline.record(at: now))
      try readFiles(at: now)
      guard try isClockTrusted(at: now) else { return }
      let more = try judge(at: now)
      try send(at: now)
      if !more { try beat(at: now) }
      try arm(at: now, more: more)
      // Counting costs; while work streams through, nobody reads each figure.
      if !more, pipeline.flying.isEmpty { tell(status: try status(at: now)) }
    } catch {
      stumble(over: error, at: now)
    }
  }

  /// Asks for another pass as soon as the queue is free; many wishes make one pass.
  func wantTick() {
    guard !isTickWanted else { return }
    isTickWanted = true
    DispatchQueue.main.async { [weak self] in self?.tick() }
  }

  func tell(_ state: ServiceNotifier.State) {
    notifier.tell(state)
  }

  /// Ends the loop; everything undone is on disk and goes on at the next start.
  func end() {
    guard phase != .ended else { return }
    phase = .ended
    timer?.arm(for: nil)
    do {
      try store.close()
      ended(true)
    } catch {
      log.error("\(error)")
      ended(false)
    }
  }

  /// Watches the folders that the configuration names, and the state folder for the command line.
  func watchFolders() {
    var wanted: Set<String>
    var errors: [WatchError]
    repeat {
      wanted = foldersToWatch
      errors = watch?.watch(wanted) ?? []
      // A folder may have come between the look and the watch.
    } while wanted != foldersToWatch
    let problems = errors.map(\.description)
    for problem in problems where !watchProblems.contains(problem) { log.error("\(problem)") }
    watchProblems = problems
  }

  private var foldersToWatch: Set<String> {
    OrderFiles.folders(of: setup.configuration.orderFiles).union([store.folder])
  }

  private func touched(_ paths: Set<String>) {
    if paths.contains(store.folder) || paths.contains(databasePath) { checkDatabase() }
    // The database's own files change at each pass.
    let others = paths.filter { !isOwn($0) }
    guard !others.isEmpty else { return }
    if others != ["\(store.folder)/poke"] {
      isScanWanted = true
      // A folder may have come, gone, or been replaced by another of its name.
      watchFolders()
    }
    wantTick()
  }

  private var databasePath: String { "\(store.folder)/state.db" }

  /// Ends when the database was removed or replaced: what is written into the open one nobody will
  /// ever read, and another daemon could start beside this one.
  private func checkDatabase() {
    guard let database, SourceFile(at: databasePath)?.inode != database.inode else { return }
    log.critical("\(databasePath): was taken away under the daemon; ending, start it anew")
    phase = .ended
    ended(false)
  }

  private func isOwn(_ path: String) -> Bool {
    path.hasPrefix("\(store.folder)/state.db") || path == "\(store.folder)/lock"
  }

  private func arm(at now: Moment, more: Bool) throws {
    if more { return wantTick() }
    // What is due and not being sent waits for a sink that is full; its next outcome ticks.
    let moments = [try pipeline.nextMoment(after: now), scanAgainAt, nextBeat].compactMap(\.self)
    timer?.arm(for: moments.min())
  }

  /// The disk may be full or the database busy: nothing is lost, and a pass later may succeed.
  func stumble(over error: any Error, at now: Moment) {
    log.error("\(error); trying again in \(Loop.stumbleWait)")
    tell(status: "in trouble: \(error)")
    timer?.arm(for: now + Loop.stumbleWait)
  }

  private static let stumbleWait = Length(seconds: 10)

  func tell(status text: String) {
    guard text != statusText else { return }
    statusText = text
    tell(.status(text))
  }

  private func startWatchdog() {
    guard let microseconds = notifier.watchdogInterval() else { return }
    let interval = DispatchTimeInterval.microseconds(Int(microseconds))
    let source = DispatchSource.makeTimerSource(queue: .main)
    source.setEventHandler { [weak self] in self?.tell(.watchdog) }
    source.schedule(deadline: .now(), repeating: interval, leeway: .milliseconds(100))
    source.activate()
    watchdog = source
  }
}
