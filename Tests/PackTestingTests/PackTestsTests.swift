import Civil
import PackTesting
import Rules
import Testing

struct PackTestsTests {
  @Test func `a test that expects what comes passes and covers its stages`() throws {
    let report = try run(test(both))
    #expect(report.isPassed)
    #expect(report.passed == 1)
    #expect(report.problems == [])
    #expect(report.summary == "1 test passed")
  }

  @Test func `an alert that comes unexpected fails, as a row to be pasted`() throws {
    let report = try run(
      test(
        #"alerts = [{ at = 2026-12-08T12:00:00Z, rule = "act", stage = "-2d", level = "notice" }]"#)
    )
    #expect(
      report.problems[0] == """
        shop.test.toml:2:1: test 'one': other alerts came than expected (- expected, + came); \
        correct the pack or the test
            { at = 2026-12-08T12:00:00Z, rule = "act", stage = "-2d", level = "notice" }
          + { at = 2026-12-10T00:00:00Z, rule = "act", stage = "-12h", level = "critical" }
        """)
    #expect(report.summary == "1 of 1 test failed")
  }

  @Test func `an alert that does not come, or comes otherwise, is told in the order of time`()
    throws
  {
    let report = try run(
      test(both.replacing("notice", with: "warning"), order: "received = 2026-12-09"))
    #expect(
      report.problems[0].split(separator: "\n").dropFirst() == [
        #"  - { at = 2026-12-08T12:00:00Z, rule = "act", stage = "-2d", level = "warning" }"#,
        #"  - { at = 2026-12-10T00:00:00Z, rule = "act", stage = "-12h", level = "critical" }"#,
        #"  + { at = 2026-12-08T12:00:00Z, rule = "act", stage = "-2d", level = "notice" }"#,
      ])
  }

  @Test func `a stretch leaves out what is earlier and later`() throws {
    let from = try run(
      test("from = 2026-12-08T12:00:01Z\nalerts = []\nuntil = 2026-12-10T00:00:00Z"))
    #expect(from.failures == [])
    let whole = try run(
      test("from = 2026-12-08T12:00:00Z\n" + both + "\nuntil = 2026-12-10T00:00:01Z"))
    #expect(whole.failures == [])
  }

  @Test func `an order known late is told only what is left`() throws {
    let late = """
      known_since = 2026-12-10T01:00:00Z
      alerts = [{ at = 2026-12-10T01:00:00Z, rule = "act", stage = "-12h", level = "critical" }]
      """
    #expect(try run(test(late)).failures == [])
    let tooLate = "known_since = 2026-12-11T00:00:00Z\nalerts = []\nquiet = [\"act\"]"
    #expect(try run(test(tooLate)).failures == [])
  }

  @Test func `reminders are compared only where a test lists them`() throws {
    let reminder =
      #"{ at = 2026-12-10T05:00:00Z, rule = "act", stage = "-12h", level = "critical" }"#
    let second = reminder.replacing("T05", with: "T10")
    #expect(try run(test(both + "\nreminders = [\(reminder), \(second)]")).isPassed)
    let report = try run(test(both + "\nreminders = [\(reminder)]"))
    #expect(report.problems.count == 1)
    #expect(report.problems[0].hasSuffix("    \(reminder)\n  + \(second)"))
  }

  @Test func `a rule that was to be quiet and spoke fails at its own place`() throws {
    let report = try run(test("quiet = [\"act\"]"))
    #expect(
      report.problems[0] == "shop.test.toml:4:10: test 'one': rule 'act' was to be quiet "
        + "(got stage '-2d' at 2026-12-08T12:00:00Z); correct the pack or the test")
  }

  @Test func `details are compared where a row gives them`() throws {
    let row = #"{ at = 2026-12-08T12:00:00Z, rule = "act", stage = "-2d", level = "notice""#
    func report(_ details: String) throws -> PackTestReport {
      try run(test("until = 2026-12-09T00:00:00Z\nalerts = [\(row), \(details) }]"))
    }
    let right = """
      order = "1", advice = "act", closes = 2026-12-10T12:00:00Z, \
      safe_closes = 2026-12-10T13:00:00+01:00, basis = "asserted"
      """
    #expect(try report(right).failures == [])
    for wrong in [
      #"order = "2""#, #"advice = """#, "closes = 2026-12-10T12:00:01Z",
      "safe_closes = 2026-12-10T12:00:01Z", #"basis = "estimated""#,
      "opens = 2026-12-10T12:00:00Z",
    ] {
      #expect(try report(wrong).failures.count == 1, "\(wrong)")
    }
    #expect(
      try report(#"advice = "x""#).problems[0].contains(#"level = "notice", advice = "act" }"#))
  }

  @Test func `a stage that no test makes speak is listed and fails`() throws {
    let report = try run(
      test(
        "until = 2026-12-09T00:00:00Z\n"
          + both.split(separator: "\n")[0...1].joined(separator: "\n") + "]"))
    #expect(report.failures == [])
    #expect(!report.isPassed)
    #expect(
      report.problems == [
        "shop.toml:5:1: no test makes stage '-12h' of rule 'act' speak; add one"
      ])
    #expect(report.summary == "1 test passed, but they never make 1 stage speak")
  }

  @Test func `what only a test of quiet hears does not cover a stage`() throws {
    let report = try run(test("quiet = [\"act\"]"))
    #expect(report.uncovered.map(\.stage) == ["-2d", "-12h"])
  }

  @Test func `a rule that cannot be judged is a stage called error`() throws {
    let tests = """
      pack = "aliexpress"
      [[tests]]
      name = "an approval without its moment"
      alerts = [{ at = 0001-01-01T00:00:00Z, rule = "refund-arrival", stage = "error", level = "warning" }]
      [[tests.orders]]
      platform = "aliexpress"
      id = "1"
      [[tests.orders.events]]
      kind = "refund-approved"
      until = 2026-12-20T00:00:00Z
      """
    let library = try PackLibrary(files: PackFile.shipped, zones: ZoneDatabase())
    let file = PackFile(name: "x.test.toml", bytes: Array(tests.utf8))
    #expect(try PackTests.run(file: file, library: library).failures == [])
  }
}
