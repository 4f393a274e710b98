public import Civil
import Clibsystemd
import Glibc
public import Model
public import Wording

/// Tells alerts through the system's journal, with a field for everything one may search by.
///
/// `sd_journal_sendv` reports success also where nobody listens, so the sink looks for the
/// journal's socket first; without it, the alert becomes a line on standard error.
public struct JournalSink: Sink {
  /// The name in the configuration.
  public let name: String
  private let reader: Reader
  private let socket: String
  private let fallback: Int32

  /// Creates a sink that writes for this reader.
  public init(name: String, reader: Reader) {
    self.init(
      name: name, reader: reader, socket: "/run/systemd/journal/socket", fallback: STDERR_FILENO)
  }

  init(name: String, reader: Reader, socket: String, fallback: Int32) {
    self.name = name
    self.reader = reader
    self.socket = socket
    self.fallback = fallback
  }

  /// One empty text: the journal is one reader.
  public var recipients: [String] { [""] }

  /// Writes one entry, off the caller's queue since a busy journal may make it wait.
  ///
  /// - Throws: `SinkError`, always temporary, when neither journal nor standard error take it.
  @concurrent
  public func send(
    _ delivery: Delivery, isDrill: Bool, at now: Moment
  ) async throws(SinkError) {
    try write(JournalEntry(delivery.alert, for: reader, isDrill: isDrill, at: now))
  }

  /// Writes one entry for all of the digest, off the caller's queue.
  ///
  /// - Throws: `SinkError`, always temporary, when neither journal nor standard error take it.
  @concurrent
  public func send(
    _ digest: Digest, to recipient: String, isDrill: Bool, at now: Moment
  ) async throws(SinkError) {
    try write(JournalEntry(digest, for: reader, isDrill: isDrill, at: now))
  }

  private func write(_ entry: JournalEntry) throws(SinkError) {
    if isListening, entry.submit() { return }
    guard writeWhole(entry.line, to: fallback) else {
      throw SinkError(
        .temporary(retryAfter: nil), sink: name,
        "neither the journal nor standard error takes the entry; start systemd-journald")
    }
  }

  private var isListening: Bool {
    var status = stat()
    return stat(socket, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
  }
}
