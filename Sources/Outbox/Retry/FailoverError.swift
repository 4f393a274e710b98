import Toml

/// Why failovers are refused; the caller puts the place of the sink's `failover` before it.
public struct FailoverError: Error, Hashable, Sendable {
  /// The sink whose `failover` is to be corrected.
  public let sink: String
  /// What is wrong and what to do, as the rest of a sentence that starts with `'failover'`.
  public let problem: String

  init(_ sink: String, unknown name: String, among sinks: Set<String>) {
    self.sink = sink
    let others = sinks.subtracting([sink]).sorted()
    let hint =
      others.isEmpty
      ? "there is no other; remove it" : "write one of \(others.joined(separator: ", "))"
    problem = "names no sink (got \(quoted(name))); \(hint)"
  }

  init(_ sink: String, circle: [String]) {
    self.sink = sink
    problem =
      circle.count == 1
      ? "names the sink itself (got \(quoted(sink))); name another"
      : "leads back to where it began (\((circle + [sink]).joined(separator: " -> "))); "
        + "remove it from the last one that is to be told"
  }
}

extension FailoverError: CustomStringConvertible {
  /// `sink 'mail': 'failover' names no sink (got 'fone'); write one of phone`.
  public var description: String { "sink \(quoted(sink)): 'failover' \(problem)" }
}
