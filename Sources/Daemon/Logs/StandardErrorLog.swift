import Glibc
public import Logging

/// Writes log lines to standard error, in the form that whoever reads them expects.
public nonisolated struct StandardErrorLog: LogHandler {
  /// Messages below it are dropped.
  public var logLevel: Logger.Level
  /// Values added to every message.
  public var metadata: Logger.Metadata = [:]
  private let isForJournal: Bool

  /// Creates a handler.
  ///
  /// - Parameters:
  ///   - level: Messages below it are dropped.
  ///   - isForJournal: True for lines that begin with a syslog priority, as journald reads them.
  public init(level: Logger.Level, isForJournal: Bool) {
    logLevel = level
    self.isForJournal = isForJournal
  }

  /// A value added to every message.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes one line.
  public func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let values = all.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    let prefix = isForJournal ? "<\(event.level.priority)>" : "orderwatch: \(event.level.word)"
    // One message is one line: a second one would lose its priority.
    let text = "\(event.message)\(values)".map { $0.isNewline ? " | " : String($0) }.joined()
    let line = Array("\(prefix)\(text)\n".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

extension Logger.Level {
  fileprivate nonisolated var priority: Int {
    switch self {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }

  fileprivate nonisolated var word: String {
    switch self {
    case .trace, .debug, .info, .notice: ""
    case .warning: "warning: "
    case .error, .critical: "error: "
    }
  }
}
