import Civil
import Daemon
import Intake
import Model
import Rules
import Schedule
import Sinks
import Storage
import Toml

extension SeenOrder {
  /// The rules and guards of which something told is still open.
  func toldRules(at now: Moment) -> [String] {
    let assessment = pack.assess(order, at: now)
    let rules = assessment.verdicts.filter { rule, verdict in
      switch verdict {
      case .applies(let window): hasTold(window, of: rule)
      case .failed: hasTold(rule.id, revision: 0)
      case .quiet: false
      }
    }
    return rules.map(\.rule.id) + stepsTaken(at: now)
  }

  /// What to write where nothing told is open.
  func adviceToName(at now: Moment) -> String {
    let open = pack.assess(order, at: now).verdicts.filter { $0.verdict.window != nil }
    guard !open.isEmpty else { return "there is nothing to acknowledge" }
    let names = open.map(\.rule.id).joined(separator: ", ")
    return "to acknowledge before it is told, name one of \(names)"
  }

  /// Why the pack has no rule or guard of this id; nil when it has.
  func problem(rule id: String) -> String? {
    let guards = pack.guards.map(\.id)
    guard pack.rule(id) == nil, !guards.contains(id) else { return nil }
    let known = (pack.rules.map(\.id) + guards).joined(separator: ", ")
    return "pack '\(pack.id)' has no rule \(quoted(id)); known are \(known)"
  }

  /// The revision of the window that a rule has now, or else of what was told of it.
  func revision(of id: String, at now: Moment) throws(Failure) -> Int64 {
    try Parsing.check(problem(rule: id))
    let verdicts = pack.assess(order, at: now).verdicts
    if let found = verdicts.first(where: { $0.rule.id == id }), let window = found.verdict.window {
      return told(of: window, found.rule).first?.revision ?? window.revision
    }
    guard let told = ledger.last(where: { $0.rule == id && $0.state == .raised }) else {
      throw .data(
        "rule '\(id)' has no window now and nothing was told of it; to hear nothing of it once it "
          + "has one, use 'orderwatch snooze' or 'orderwatch silence'")
    }
    return told.revision
  }

  private func hasTold(_ window: Window, of rule: Rule) -> Bool {
    told(of: window, rule).contains { $0.state == .raised }
  }

  private func hasTold(_ id: String, revision: Int64) -> Bool {
    ledger.contains { $0.rule == id && $0.revision == revision && $0.state == .raised }
  }

  private func told(of window: Window, _ rule: Rule) -> [LedgerEntry] {
    WindowStages(window, rule: rule, order: order, ledger: ledger).told
  }

  /// The guards that spoke against a step taken.
  private func stepsTaken(at now: Moment) -> [String] {
    let guards = Set(pack.assess(order, at: now).steps.map(\.guarding.id))
    return guards.filter { id in ledger.contains { $0.rule == id && $0.state == .raised } }.sorted()
  }
}
