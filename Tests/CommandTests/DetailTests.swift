import Support
import Testing

/// Details of events that a pack has words for, and what is marked where it matters.
struct DetailTests {
  private let program: Program

  init() throws {
    program = try Bazaar.program()
    #expect(try program("add", "bazaar", "1001", "--amount", "23.47 USD").status == 0)
  }

  @Test(arguments: [
    (
      ["dispute-opened", "--reason", "color"],
      "--reason: unknown reason 'color'; did you mean 'colour'?"
    ),
    (["evidence-kept", "--note", "unboxing-vide"], "did you mean 'unboxing-video'?"),
    (["evidence-kept"], "--note: names no piece of evidence; write 'unboxing-video', 'scales'"),
  ])
  func `a word that the pack does not know is refused`(step: [String], problem: String) throws {
    let before = try program("show", "1001", "--format", "json").output
    let result = try program.run(["record", "1001"] + step)
    #expect(result.status == 65)
    #expect(result.errors.contains(problem))
    #expect(try program("show", "1001", "--format", "json").output == before)
  }

  @Test func `a name that is neither rule nor guard is told with the near one`() throws {
    let near = try program("explain", "1001", "cancel-escalatd")
    #expect(near.status == 65)
    #expect(near.errors.contains("did you mean 'cancel-escalated'?"))
    let far = try program("explain", "1001", "nope").errors
    #expect(far.contains("claim, answer, appeal") && far.contains("cancel-escalated"))
  }

  private let moment = ["--at", "2026-11-26T09:00:00Z", "--orders", "own.toml"]

  private func write(_ events: String) throws {
    try program.folder.write(Bazaar.order("5009", more: events), to: "own.toml")
  }

  @Test func `a step that lost something comes first in kit and marks the list`() throws {
    let lost =
      Bazaar.event("dispute-opened", at: "2026-11-10") + Bazaar.event("escalated", at: "2026-11-15")
      + Bazaar.event("dispute-cancelled", at: "2026-11-20")
    try write(lost)
    let kit = try program.run(["kit", "5009"] + moment).output
    let place = try #require(kit.firstRange(of: "Ask support at once."))
    #expect(place.lowerBound < (try #require(kit.firstRange(of: "Open the claim: by"))).lowerBound)
    #expect(try program.run(["list"] + moment).output.contains("claim !cancel-escalated"))
    try write(lost + Bazaar.event("closed", at: "2026-11-21"))
    #expect(try !program.run(["list"] + moment).output.contains("!cancel-escalated"))
  }

  @Test func `an event later than the moment judged at is marked`() throws {
    try write(Bazaar.event("dispute-opened", at: "2026-11-28"))
    let lines = try program.run(["show", "5009"] + moment).output.split(separator: "\n")
    #expect(
      lines.filter { $0.hasSuffix("not yet") }.map { $0.contains("dispute-opened") } == [true])
  }

  @Test func `an open window says what to do and one to come says that nothing is`() throws {
    let early = ["kit", "5001", "--orders", "bazaar.toml", "--at", "2026-10-01"]
    let output = try program.run(early).output
    #expect(
      output.contains("Write to the seller.\n      The first reminder comes 26 November 2026"))
    #expect(!output.contains("Nothing to do yet."))
  }

  private static let start = """

    [[rules]]
    id = "escalate"
    title = { en = "You may escalate", ru = "Можно обострить" }
    actor = "buyer"
    when = "has(order.shipped)"
    closes = "order.shipped.at + duration('2160h')"
    sources = ["B1-02"]
    ladder = [{ after = "0s", level = "notice", advice = "claim" }]

    [[guards]]
    """

  @Test func `what is possible only later is no close`() throws {
    let pack = Bazaar.pack.replacing("\n[[guards]]", with: Self.start, maxReplacements: 1)
    try program.folder.write(pack, to: ".config/orderwatch/packs.d/bazaar.toml")
    try write("")
    let list = try program.run(["list"] + moment)
    #expect(list.status == 0, "\(list.errors)")
    #expect(list.output.contains("claim"), "the later deadline")
    let kit = try program.run(["kit", "5009"] + moment).output
    #expect(kit.contains("You may escalate: from 4 December 2026"))
    #expect(kit.contains("      Nothing to do yet."))
    let later = ["kit", "5009", "--orders", "own.toml", "--at", "2026-12-10"]
    #expect(try program.run(later).output.contains("You may escalate: since 4 December 2026"))
  }
}
