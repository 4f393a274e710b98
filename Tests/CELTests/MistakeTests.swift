import CEL
import Foundation
import Testing

/// Wrong expressions with everything that is said about them.
///
/// `RECORD_SNAPSHOTS=1` records what is said now, and fails.
@Suite struct MistakeTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases/mistakes.txt")

  @Test func `every mistake is named with its place and what to do`() throws {
    let recorded = try String(contentsOf: Self.file, encoding: .utf8)
    let cases = Self.expressions(in: recorded)
    #expect(cases.count >= 150)
    let current = cases.map(Self.report).joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try current.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(cases.count) cases; read the difference, then run again")
      return
    }
    let (old, new) = (recorded.split(separator: "\n"), current.split(separator: "\n"))
    for (old, new) in zip(old, new) { #expect(old == new) }
    #expect(old.count == new.count)
  }

  /// Lines that start with `>`; directly following ones form one expression.
  private static func expressions(in text: String) -> [String] {
    var result: [String] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix(">") else {
        isOpen = false
        continue
      }
      let content = String(line.dropFirst(2))
      if isOpen {
        result[result.count - 1] += "\n" + content
      } else {
        result.append(content)
      }
      isOpen = true
    }
    return result
  }

  private static func report(_ source: String) -> String {
    let quoted = source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "> \($0)\n" }.joined()
    let compilation = Samples.environment.compile(source, expecting: expected(source))
    let lines = compilation.findings.map { "\(place($0.range, source)): \($0.message)" }
    guard let program = compilation.program else {
      return quoted + lines.joined(separator: "\n") + "\n"
    }
    let value = program.evaluate(Samples.values)
    guard let error = value.error else { return quoted + "= \(value)\n" }
    return quoted + "run \(place(error.range ?? 0..<0, source)): \(error.message)\n"
  }

  /// Conditions are marked by a comment, since most expressions may give anything.
  private static func expected(_ source: String) -> CELType? {
    source.hasSuffix("// condition") ? .bool : nil
  }

  private static func place(_ range: Range<Int>, _ source: String) -> String {
    let position = SourcePosition(of: range.lowerBound, in: source)
    return "\(position.line):\(position.column)+\(range.count)"
  }
}
