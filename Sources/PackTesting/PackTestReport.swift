/// What came of the tests of one pack.
public struct PackTestReport: Sendable {
  /// The pack's id.
  public let pack: String
  /// How many tests went as they should.
  public let passed: Int
  /// How many tests there are.
  public let count: Int
  /// What did not go as it should, in the order of the file; a test may have several.
  public let failures: [PackTestFailure]
  /// The stages that no test made speak, in the order of the pack.
  public let uncovered: [UncoveredStage]

  /// True when every test passed and every stage was made to speak.
  public var isPassed: Bool { failures.isEmpty && uncovered.isEmpty }

  /// One line: `12 tests passed`, or what did not.
  public var summary: String {
    guard failures.isEmpty else { return "\(count - passed) of \(tests(count)) failed" }
    guard uncovered.isEmpty else {
      return "\(tests(count)) passed, but they never make \(stages(uncovered.count)) speak"
    }
    return "\(tests(count)) passed"
  }

  /// Each failure and each stage never heard, ready to be printed; a failure takes several lines.
  public var problems: [String] {
    failures.map(\.description) + uncovered.map(\.description)
  }

  private func tests(_ count: Int) -> String { count == 1 ? "1 test" : "\(count) tests" }

  private func stages(_ count: Int) -> String { count == 1 ? "1 stage" : "\(count) stages" }
}
