import Civil
import Model
import Rules
import Schedule
import Toml

/// What a pack said in one test.
struct PackTestResult {
  let test: PackTest
  /// Everything said in the test's stretch, reminders too, by time, then order, then rule.
  let alerts: [Alert]

  init(of test: PackTest, under pack: Pack) {
    self.test = test
    alerts = test.orders.flatMap { PackTestResult.walk($0, test, pack) }
      .sorted { ($0.at, $0.order, $0.rule) < ($1.at, $1.order, $1.rule) }
  }

  private static func walk(_ order: Order, _ test: PackTest, _ pack: Pack) -> [Alert] {
    var walk = Forecast(order, under: pack)
    if let known = test.knownSince {
      var order = order
      order.knownSince = known
      walk = Forecast(order, under: pack, ledger: [], from: known)
    }
    var alerts: [Alert] = []
    while let due = walk.step(until: test.until ?? .latest) {
      alerts += due.filter { alert in test.from.map { $0 <= alert.at } ?? true }
    }
    return alerts
  }

  var failures: [PackTestFailure] {
    let first = alerts.filter { $0.repetition == 0 }
    let repeated = alerts.filter { $0.repetition > 0 }
    return [
      test.alerts.flatMap { mismatch("alerts", $0, first) },
      test.reminders.flatMap { mismatch("reminders", $0, repeated) },
    ].compactMap(\.self) + disturbances
  }

  private func mismatch(
    _ what: String, _ expected: [ExpectedAlert], _ came: [Alert]
  ) -> PackTestFailure? {
    let comparison = AlertComparison(expected, came)
    guard !comparison.isEqual else { return nil }
    return PackTestFailure(
      place: test.place,
      message: "test \(quoted(test.name)): other \(what) came than expected "
        + "(- expected, + came); correct the pack or the test\n\(comparison.text)")
  }

  private var disturbances: [PackTestFailure] {
    test.quiet.compactMap { quiet in
      guard let alert = alerts.first(where: { $0.rule == quiet.rule }) else { return nil }
      return PackTestFailure(
        place: quiet.place,
        message: "test \(quoted(test.name)): rule '\(quiet.rule)' was to be quiet "
          + "(got stage '\(alert.stage)' at \(alert.at)); correct the pack or the test")
    }
  }
}
