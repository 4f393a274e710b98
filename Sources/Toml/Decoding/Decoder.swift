/// Collects what decoding finds wrong, so that all of it can be told at once.
public final class Decoder {
  private var logs: [String: FileLog] = [:]
  private var files: [String] = []

  /// Creates an empty collector.
  public init() {}

  /// What was found so far: files in the order of reading, places sorted within a file.
  public var findings: Findings {
    let found = files.flatMap { logs[$0]?.findings ?? [] }
    return Findings(found, omitted: logs.compactMapValues { $0.omitted > 0 ? $0.omitted : nil })
  }

  /// Whether anything was found.
  public var hasFindings: Bool { logs.values.contains { !$0.findings.isEmpty } }

  /// Records a finding, with its source line if the file was parsed with this decoder.
  public func report(_ finding: Finding) {
    if logs[finding.file] == nil { files.append(finding.file) }
    logs[finding.file, default: FileLog()].add(finding)
  }

  /// Records what is wrong at a place: `what is wrong (got 'x'); what to do`.
  ///
  /// - Parameters:
  ///   - message: Only worded when it will be told; foreign text in it must be quoted.
  ///   - place: Where it is.
  ///   - length: How many scalars are meant.
  public func report(_ message: @autoclosure () -> String, at place: Place, length: Int = 1) {
    // A file of a hundred thousand mistakes must not cost a hundred thousand messages.
    if logs[place.file]?.skips(place) == true { return }
    report(Finding(place: place, message: message(), length: length))
  }

  /// Ends the decoding.
  ///
  /// - Throws: Everything found, if anything was.
  public func finish() throws(Findings) {
    if hasFindings { throw findings }
  }

  func add(_ source: Source) {
    if logs[source.file] == nil { files.append(source.file) }
    logs[source.file, default: FileLog()].source = source
  }
}
