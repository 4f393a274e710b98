import Civil
import Clibsystemd
import Intake
import Logging
import Outbox
import Storage
import Toml

extension Loop {
  /// Looks for order books that appeared, changed or vanished, and begins to read one.
  func readFiles(at now: Moment) throws {
    if let again = scanAgainAt, again <= now { isScanWanted = true }
    guard isScanWanted, !isReading else { return }
    scanAgainAt = nil
    tellMissing()
    let present: [String]
    do {
      present = try OrderFiles.present(setup.configuration.orderFiles)
    } catch {
      log.error("\(error)")
      scanAgainAt = now + Loop.scanWait
      isScanWanted = false
      return
    }
    let known = Dictionary(uniqueKeysWithValues: try store.files().map { ($0.path, $0) })
    for path in known.keys.sorted() where !present.contains(path) {
      let changes = try store.removeFile(path, at: now)
      refusedFiles[path] = nil
      log.notice("\(path): is gone; orders not watched any more: \(changes.withdrawn)")
      if changes.withdrawn > 0 { tell(try pipeline.settleWithdrawn(at: now)) }
    }
    refusedFiles = refusedFiles.filter { present.contains($0.key) }
    try rememberRefusals()
    for path in present {
      guard let file = SourceFile(at: path) else { continue }
      if file.isSame(as: known[path]) || file.isSame(as: refusedFiles[path]?.file) { continue }
      return read(file)
    }
    isScanWanted = false
  }

  private func tellMissing() {
    let missing = OrderFiles.missing(setup.configuration.orderFiles)
    for path in missing where !missingFiles.contains(path) {
      log.error("\(path): does not exist; create it, or correct 'files' in the configuration")
    }
    missingFiles = missing
  }

  private static let scanWait = Length(minutes: 1)

  private func read(_ file: SourceFile) {
    isReading = true
    let vocabulary = setup.vocabulary
    Task(executorPreference: work) {
      let book = Result { try OrderBook(at: file.path, vocabulary: vocabulary) }
      await self.finishReading(book, from: file)
    }
  }

  private func finishReading(_ book: Result<OrderBook, any Error>, from file: SourceFile) {
    isReading = false
    guard phase == .running else { return }
    take(book, from: file)
    giveBackMemory()
  }

  private func take(_ book: Result<OrderBook, any Error>, from file: SourceFile) {
    do {
      try keep(try book.get(), from: file)
      wantTick()
    } catch let findings as Findings {
      refuse(file, "\(findings)")
    } catch let error as IntakeError {
      // Whether it may be read can change without its content changing.
      refuse(file, "\(error)", isRemembered: error.kind != .unreadable)
    } catch {
      // The store's trouble, not the file's: a later pass reads it again.
      stumble(over: error, at: Clock.now())
    }
  }

  private func keep(_ book: OrderBook, from file: SourceFile) throws {
    for remark in book.remarks { log.warning("\(remark)") }
    // An editor may just have truncated it, and nothing written is not "nothing to watch".
    guard !book.orders.isEmpty else {
      return refuse(file, "\(file.path): has no orders; delete the file to watch none of them")
    }
    let changes = try store.replaceFile(file, orders: book.orders, at: Clock.now()) {
      [log] count in
      if count.isMultiple(of: LoadProgress.step) { log.notice("\(file.path): stored \(count)") }
    }
    refusedFiles[file.path] = nil
    tell(changes, of: file.path, count: book.orders.count)
    if changes.withdrawn > 0 { tell(try pipeline.settleWithdrawn(at: Clock.now())) }
  }

  /// The orders known from this file stay as they are until it is right again.
  private func refuse(_ file: SourceFile, _ problem: String, isRemembered: Bool = true) {
    let lines = problem.split(separator: "\n").map(String.init)
    refusedFiles[file.path] = RefusedFile(
      file: isRemembered ? file : nil, problem: lines.first ?? problem)
    for line in lines { log.error("\(line)") }
    log.error("\(file.path): not taken; its orders stay as they were")
    // A file that is looked at again at each pass must not ask for the next one itself.
    if isRemembered { wantTick() } else { isScanWanted = false }
  }

  private func rememberRefusals() throws {
    let text = refusedFiles.sorted { $0.key < $1.key }.map(\.value.problem).joined(separator: "\n")
    guard try store.value(for: "refused") ?? "" != text else { return }
    try store.set(text, for: "refused")
  }

  private func tell(_ changes: IntakeChanges, of path: String, count: Int) {
    log.notice(
      "\(path): orders: \(count)",
      metadata: [
        "new": "\(changes.added)", "changed": "\(changes.changed)",
        "withdrawn": "\(changes.withdrawn)", "unchanged": "\(changes.unchanged)",
      ])
  }

  /// A large order book leaves the allocator holding what it took; the daemon lives for months.
  func giveBackMemory() {
    malloc_trim(0)
  }
}

extension OrderBook {
  fileprivate nonisolated init(at path: String, vocabulary: Vocabulary) throws {
    try self.init(try readFile(path: path), file: path, vocabulary: vocabulary)
  }
}
