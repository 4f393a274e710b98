import Support
import Testing

/// What `kit` puts together, to the byte.
struct KitTests {
  private static let moment = ["--at", "2026-11-26T09:00:00Z", "--orders", "bazaar.toml"]

  private func kit(
    _ arguments: [String], configuration: String = ""
  ) throws -> Finished {
    try Bazaar.program(configuration: configuration).run(["kit"] + arguments + KitTests.moment)
  }

  @Test(arguments: ["table", "markdown", "json"])
  func `a kit is printed`(format: String) throws {
    let result = try kit(["5001", "--reason", "colour", "--format", format])
    #expect(result.errors.isEmpty)
    #expect(result.status == 0)
    try Snapshot.expect(result.output, named: format)
  }

  @Test(arguments: ["table", "markdown"])
  func `a Russian reader gets a translation beside each message`(format: String) throws {
    let result = try kit(
      ["5002", "--format", format],
      configuration: "language = \"ru\"\ntimezone = \"Europe/Moscow\"\n")
    #expect(result.status == 0)
    try Snapshot.expect(result.output, named: format)
  }

  @Test func `without a reason the reasons are offered`() throws {
    let result = try kit(["5001"])
    #expect(result.output.contains("--reason"))
    #expect(result.output.contains("missing: Nothing came, 100% (23.47 USD)"))
  }

  @Test func `an unknown reason is told with the near one`() throws {
    let result = try kit(["5001", "--reason", "color"])
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("colour"))
  }

  @Test func `evidence kept is ticked`() throws {
    let program = try Bazaar.program()
    #expect(try program("add", "bazaar", "1001", "--title", "Lamp").status == 0)
    #expect(try program("kit", "1001").output.contains("[ ] unboxing-video"))
    let kept = try program("record", "1001", "evidence-kept", "--note", "unboxing-video, 4 min")
    #expect(kept.status == 0, "\(kept.errors)")
    let output = try program("kit", "1001").output
    #expect(output.contains("[x] unboxing-video"))
    #expect(output.contains("[ ] scales"))
  }

  @Test func `a hostile title stays text in Markdown and on the terminal`() throws {
    let program = try Bazaar.program()
    let title = "*x* [a](http://b) `c` <script>\u{1B}[31m"
    #expect(try program("add", "bazaar", "1001", "--title", title).status == 0)
    let page = try program("kit", "1001", "--format", "markdown").output
    let heading = "# bazaar 1001: \\*x\\* \\[a\\](http://b) \\`c\\` \\<script\\> \\[31m\n"
    #expect(page.hasPrefix(heading))
    #expect(try !program("kit", "1001").output.contains("\u{1B}"))
  }
}
