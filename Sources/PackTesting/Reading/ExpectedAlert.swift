import Civil
import Model

/// A row of a test's `alerts` or `reminders`.
struct ExpectedAlert: Hashable {
  /// What a row may say beyond moment, rule, stage and level.
  enum Detail: String, CaseIterable {
    case order
    case advice
    case opens
    case closes
    case safeCloses = "safe_closes"
    case basis
  }

  let at: Moment
  let rule: String
  let stage: String
  let level: Level
  /// The values as they are written in TOML; a missing key is not compared.
  let details: [Detail: String]

  /// Whether what came is what this row expects.
  func admits(_ came: ExpectedAlert) -> Bool {
    at == came.at && rule == came.rule && stage == came.stage && level == came.level
      && details.allSatisfy { came.details[$0] == $1 }
  }
}

extension ExpectedAlert {
  /// What came, with these details.
  init(_ alert: Alert, showing keys: Set<Detail>) {
    let window = alert.window
    let all: [Detail: String?] = [
      .order: "\"\(alert.order.id)\"", .advice: "\"\(alert.advice)\"",
      .opens: window?.opens?.description, .closes: window?.closes.description,
      .safeCloses: window?.safeCloses.description,
      .basis: window.map { "\"\($0.basis.rawValue)\"" },
    ]
    self.init(
      at: alert.at, rule: alert.rule, stage: alert.stage, level: alert.level,
      details: all.compactMapValues(\.self).filter { keys.contains($0.key) })
  }
}

extension ExpectedAlert: CustomStringConvertible {
  /// The row as it is written in a test, so that it can be pasted there.
  var description: String {
    let shown = Detail.allCases.compactMap { detail in
      details[detail].map { ", \(detail.rawValue) = \($0)" }
    }
    return "{ at = \(at), rule = \"\(rule)\", stage = \"\(stage)\", level = \"\(level.rawValue)\""
      + shown.joined() + " }"
  }
}
