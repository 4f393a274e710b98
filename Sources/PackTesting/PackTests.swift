public import Rules
public import Toml

/// Runs the tests that stand beside a pack, in `NAME.test.toml`.
///
/// A test is a few orders and everything that the pack says of them in a stretch of time; what is
/// not listed must not come.
///
/// ```toml
/// pack = "aliexpress"                 # every test of the file is judged by this pack
///
/// [[tests]]
/// name        = "a parcel that never comes"
/// from        = 2026-11-01T00:00:00Z  # optional: what comes earlier is not looked at
/// until       = 2027-01-01T00:00:00Z  # optional: the first moment not looked at
/// known_since = 2026-11-20T00:00:00Z  # optional: the daemon hears of the orders only then
/// alerts = [                          # exactly these, by time, then order, then rule
///   { at = 2026-11-26T07:59:00Z, rule = "open-dispute", stage = "-7d", level = "notice" },
/// ]
/// reminders = []                      # optional: exactly these repetitions of stages
/// quiet = ["late-window"]             # optional: rules that say nothing at all
/// [[tests.orders]]                    # as in an order book
/// platform = "aliexpress"
/// id = "1"
/// protection_ends = 2026-12-03T07:59:00Z
/// ```
///
/// The stage of a rule that could not be judged is `error`, of a correction `moved`. A guard that
/// speaks of a step taken stands under its own id as `rule`, with the stage `step`. A row may also
/// have `order`, `advice`, `opens`, `closes`, `safe_closes` and `basis`; keys that a row leaves out
/// are not compared. A test needs `alerts`, `quiet` or both.
public enum PackTests {
  /// Runs every test of a file.
  ///
  /// - Parameters:
  ///   - file: The tests.
  ///   - library: The packs; the file's key `pack` names one of them.
  /// - Returns: What passed, what failed, and which stages no test's `alerts` made speak.
  /// - Throws: What is wrong with the form of the file; then no test of it is run.
  public static func run(file: PackFile, library: PackLibrary) throws(Findings) -> PackTestReport {
    let tests = try PackTestFile(file, library: library)
    var coverage = Coverage(of: tests.pack)
    var failures: [PackTestFailure] = []
    var passed = 0
    for test in tests.tests {
      let result = PackTestResult(of: test, under: tests.pack)
      if test.alerts != nil { coverage.add(result.alerts) }
      failures += result.failures
      passed += result.failures.isEmpty ? 1 : 0
    }
    return PackTestReport(
      pack: tests.pack.id, passed: passed, count: tests.tests.count, failures: failures,
      uncovered: coverage.missing)
  }
}
