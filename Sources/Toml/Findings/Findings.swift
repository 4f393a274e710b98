/// Everything wrong that one reading found; never empty when thrown.
public struct Findings: Error, Sendable {
  /// How many findings of one file are told.
  public static let limit = 20

  /// Grouped by file in the order of reading, sorted by place within a file.
  public let all: [Finding]
  /// How many more there were than `all` holds, by file.
  public let omitted: [String: Int]

  /// Creates findings; `all` keeps its order.
  public init(_ all: [Finding], omitted: [String: Int] = [:]) {
    self.all = all
    self.omitted = omitted
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { all.isEmpty && omitted.isEmpty }

  /// One line per finding, at most 20 a file, then `FILE: and N more findings`.
  ///
  /// - Parameter caret: Whether each line is followed by the source line and a caret below it.
  /// - Returns: Lines joined by newlines, without one at the end; empty when nothing was found.
  public func report(caret: Bool) -> String {
    var lines: [String] = []
    for file in files {
      let found = all.filter { $0.file == file }
      for finding in found.prefix(Self.limit) {
        lines.append(finding.description)
        if caret, let excerpt = finding.excerpt { lines += excerpt.lines }
      }
      let rest = max(0, found.count - Self.limit) + omitted[file, default: 0]
      if rest > 0 { lines.append("\(visible(file)): and \(counted(rest))") }
    }
    return lines.joined(separator: "\n")
  }

  private var files: [String] {
    var seen: Set<String> = []
    let named = all.map(\.file) + omitted.keys.sorted()
    return named.filter { seen.insert($0).inserted }
  }

  private func counted(_ rest: Int) -> String {
    rest == 1 ? "1 more finding" : "\(rest) more findings"
  }
}

extension Findings: CustomStringConvertible {
  /// The report without source lines.
  public var description: String { report(caret: false) }
}
