import PackTesting
import Testing

/// What `packs test` asks of guards and of rules that an era does not have.
struct GuardCoverageTests {
  private let lasting = """
    [[guards]]
    id = "unseen"
    steps = ["confirmed"]
    title = { en = "Confirm", ru = "Подтвердить" }
    when = "!has(order.received)"
    says = { en = "Look first.", ru = "Сначала посмотрите." }
    afterwards = { en = "Write.", ru = "Напишите." }
    level = "warning"
    sources = []
    """

  private let row =
    #"{ at = 2026-12-01T00:00:00Z, rule = "unseen", stage = "step", level = "warning" }"#

  @Test func `a guard that speaks afterwards must be made to speak`() throws {
    let report = try run(test(both), with: lasting)
    #expect(
      report.problems == [
        "shop.toml:18:1: no test makes stage 'step' of rule 'unseen' speak; add one"
      ])
  }

  @Test func `a row of a guard names its id and the stage 'step'`() throws {
    let sorted = both.replacing("[\n", with: "[\n    \(row),\n")
    let order = "[[tests.orders.events]]\nkind = \"confirmed\"\nat = 2026-12-01T00:00:00Z"
    let report = try run(test(sorted, order: order), with: lasting)
    #expect(report.problems == [])
  }

  @Test func `a guard that speaks only before asks for no test`() throws {
    let before = lasting.replacing(
      "afterwards = { en = \"Write.\", ru = \"Напишите.\" }\n", with: "")
    #expect(try run(test(both), with: before).isPassed)
  }

  @Test func `a guard can be asked to be quiet, and has no other stage`() throws {
    #expect(try run(test(both + "\nquiet = [\"unseen\"]"), with: lasting).failures == [])
    let wrong = both.replacing("]", with: "  \(row.replacing("\"step\"", with: "\"-2d\"")),\n]")
    #expect(throws: (any Error).self) { try run(test(wrong), with: lasting) }
  }

  @Test func `a rule that is absent asks for no test`() throws {
    let absent = """
      [[rules]]
      id = "late"
      title = { en = "Late", ru = "Поздно" }
      actor = "buyer"
      absent = { en = "None.", ru = "Нет." }
      sources = []
      """
    #expect(try run(test(both), with: absent).isPassed)
  }

  @Test func `a correction is a stage called moved`() throws {
    let rows = """
      alerts = [
        { at = 2026-12-08T12:00:00Z, rule = "act", stage = "-2d", level = "notice" },
        { at = 2026-12-09T12:00:00Z, rule = "act", stage = "moved", level = "notice" },
        { at = 2026-12-18T12:00:00Z, rule = "act", stage = "-2d", level = "notice" },
        { at = 2026-12-20T00:00:00Z, rule = "act", stage = "-12h", level = "critical" },
      ]
      """
    let order = """
      [[tests.orders.events]]
      kind = "protection-set"
      at = 2026-12-09T12:00:00Z
      until = 2026-12-20T12:00:00Z
      """
    #expect(try run(test(rows, order: order)).problems == [])
  }
}
