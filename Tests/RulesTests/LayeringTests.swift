import Civil
import Model
import Rules
import Testing
import Toml

/// Packs laid over packs that judge nothing themselves.
struct LayeringTests {
  private let base = """
    id = "base"
    abstract = true
    platform = "shop"
    timezone = "UTC"
    [[rules]]
    id = "act"
    title = { en = "Act", ru = "Действуйте" }
    actor = "buyer"
    when = "has(order.shipped)"
    closes = "order.shipped.at + days(60)"
    earliest = "order.shipped.at + days(15)"
    sources = ["A1-01"]
    ladder = [{ before = "2d", level = "notice" }]
    [[guards]]
    id = "wait"
    steps = ["confirmed"]
    title = { en = "Confirm", ru = "Подтвердить" }
    says = { en = "Wait.", ru = "Подождите." }
    sources = ["A1-01"]
    [sources]
    A1 = { title = { en = "Article", ru = "Статья" }, dated = "2014" }
    A1-01 = { of = "A1", statement = { en = "Act.", ru = "Действуйте." } }
    """

  private func head(_ id: String, _ more: String = "") -> String {
    "id = \"\(id)\"\nextends = \"base\"\nreviewed = 2026-11-22\n" + more
  }

  private func library(_ texts: [String]) throws(Findings) -> PackLibrary {
    let files = texts.enumerated().map {
      PackFile(name: "\($0.offset).toml", bytes: Array($0.element.utf8))
    }
    return try PackLibrary(files: files, zones: ZoneDatabase())
  }

  private func pack(_ more: String) throws -> Pack {
    try #require(try library([base, head("era", more)]).pack("era"))
  }

  private func findings(_ texts: [String]) -> String {
    do throws(Findings) {
      _ = try library(texts)
      return ""
    } catch {
      return error.description
    }
  }

  private let shipped = order([event("shipped", "2026-10-01T00:00:00Z")])
  private let now = moment("2026-10-02T00:00:00Z")

  private func window(_ more: String) throws -> Window? {
    try pack(more).assess(shipped, at: now).verdicts[0].verdict.window
  }

  @Test func `an abstract pack judges no order, and needs no date of review`() throws {
    let library = try library([base, head("era")])
    #expect(library.packs.map(\.id) == ["era"])
    #expect(library.packs[0].rules[0].place == PackPlace(file: "0.toml", line: 5))
  }

  @Test func `a rule is laid over another field by field`() throws {
    let pack = try pack(
      """
      [[rules]]
      id = "act"
      ladder = [{ before = "1d", level = "warning" }]
      """)
    let rule = pack.rules[0]
    #expect(rule.ladder.map(\.stage.description) == ["-1d"])
    #expect(rule.title.en == "Act")
    #expect(rule.sources == ["A1-01"])
    #expect("\(rule.place)" == "1.toml:4")
  }

  @Test func `an earliest close is warned before, and makes the end an estimate`() throws {
    let window = try #require(try window(""))
    #expect(window.closes == moment("2026-11-30T00:00:00Z"))
    #expect(window.safeCloses == moment("2026-10-16T00:00:00Z"))
    #expect(window.basis == .estimated)
  }

  @Test func `an earliest close says nothing where the platform shows the end`() throws {
    let pack = try pack("[[rules]]\nid = \"act\"\ncloses = \"order.shipped.until\"\n")
    let order = order([event("shipped", "2026-10-01T00:00:00Z", until: "2026-12-01T00:00:00Z")])
    let window = try #require(pack.assess(order, at: now).verdicts[0].verdict.window)
    #expect(window.safeCloses == moment("2026-12-01T00:00:00Z"))
    #expect(window.basis == .asserted)
  }

  @Test func `a length from an event replaces an expression, its earliest close too`() throws {
    let window = try #require(
      try window("[[rules]]\nid = \"act\"\nfrom = \"shipped\"\nwindow = \"10d\"\n"))
    #expect(window.safeCloses == moment("2026-10-11T00:00:00Z"))
    #expect(window.basis == .computed)
  }

  @Test func `an absent rule is known and never speaks, and can come back`() throws {
    let gone = "[[rules]]\nid = \"act\"\nabsent = { en = \"None.\", ru = \"Нет.\" }\n"
    let pack = try pack(gone)
    #expect(pack.rules[0].absent?.en == "None.")
    #expect(pack.rules[0].ladder.isEmpty)
    #expect(pack.assess(shipped, at: now).verdicts[0].verdict == .quiet)
    let told = pack.explain(shipped, at: now)[0]
    #expect(told.absent?.ru == "Нет.")
    #expect(told.sources.map(\.source.statement?.en) == ["Act."])
    #expect(told.sources.map(\.source.title.ru) == ["Статья"])

    let later = "id = \"later\"\nextends = \"era\"\n[[rules]]\nid = \"act\"\nwhen = \"true\"\n"
    let again = try #require(try library([base, head("era", gone), later]).pack("later"))
    #expect(again.rules[0].absent == nil)
    #expect(again.assess(shipped, at: now).verdicts[0].verdict.window != nil)
  }

  @Test func `what is wrong in a base is told once`() {
    let wrong = base.replacing("order.shipped.at + days(60)", with: "order.shiped.at")
    #expect(
      findings([wrong, head("a"), head("b")])
        == "0.toml:10:17: unknown field of 'Order' (got 'shiped'); did you mean 'shipped'?")
  }

  @Test func `a base that lacks what its packs need is told at each of them`() {
    let bare = "id = \"base\"\nabstract = true\n"
    #expect(
      findings([bare, "id = \"a\"\nextends = \"base\"\nplatform = \"shop\"\n"])
        == "1.toml:1:1: 'timezone' is missing; write timezone = \"...\"")
    #expect(
      findings([base, "id = \"a\"\nextends = \"base\"\n"])
        == "1.toml:1:1: 'reviewed' is missing; write reviewed = 2026-11-22")
  }

  @Test func `an entry laid over none must be whole`() {
    let new = head(
      "era", "[[rules]]\nid = \"actt\"\nladder = [{ before = \"1d\", level = \"info\" }]\n")
    #expect(findings([base, new]).hasPrefix("1.toml:4:1: 'title' is missing; write title = {"))
  }

  @Test func `a pack that extends one of a circle tells the circle once`() {
    let texts = ["a", "b", "c"].map { "id = \"\($0)\"\nextends = \"\($0 == "a" ? "b" : "a")\"\n" }
    #expect(
      findings(texts) == """
        0.toml:2:1: packs extend each other in a circle: b -> a -> b; remove one 'extends'
        1.toml:2:1: packs extend each other in a circle: a -> b -> a; remove one 'extends'
        """)
  }

  @Test func `every citation of a statement is traced to the packs it holds in`() throws {
    let other = "[[rules]]\nid = \"act\"\nsources = [\"A1\", \"A1-01\"]\n"
    let traces = try library([base, head("a"), head("b", other)]).trace()
    #expect(traces.map(\.id) == ["A1-01"])
    #expect(traces[0].source.article == "A1")
    #expect(
      traces[0].places.map { "\($0.place) \($0.kind.rawValue) \($0.id) \($0.packs)" }
        == [
          #"0.toml:12 rule act ["a"]"#, #"0.toml:19 guard wait ["a", "b"]"#,
          #"1.toml:6 rule act ["b"]"#,
        ].map { $0.replacing("1.toml", with: "2.toml") })
    #expect(traces[0].places[1].text.ru == "Подождите.")
  }
}
