import Support
import Testing

/// What `--help` prints is what people read first: whole texts are compared.
struct HelpTests {
  private static let commands = [
    [], ["run"], ["check"], ["add"], ["record"], ["may"], ["kit"], ["list"], ["show"], ["explain"],
    ["forecast"], ["ack"], ["snooze"], ["silence"], ["hushes"], ["unhush"], ["deliveries"],
    ["deliveries", "list"], ["deliveries", "show"], ["deliveries", "retry"],
    ["deliveries", "drop"], ["routes"], ["routes", "explain"],
    ["packs"], ["packs", "list"], ["packs", "show"], ["packs", "check"], ["packs", "test"],
    ["packs", "trace"],
    ["sinks"], ["sinks", "list"], ["sinks", "test"], ["status"],
  ]

  @Test(arguments: commands) func `every command has its help`(command: [String]) throws {
    let result = try Program().run(command + ["--help"])
    #expect(result.errors.isEmpty)
    #expect(result.status == 0)
    try Snapshot.expect(result.output, named: (["orderwatch"] + command).joined(separator: " "))
  }

  @Test func `no line of the help is wider than the terminal`() throws {
    for command in Self.commands {
      let lines = try Program().run(command + ["--help"]).output.split(separator: "\n")
      // Examples stand as they are typed.
      for line in lines where line.count > 80 { #expect(line.contains("orderwatch "), "\(line)") }
    }
  }

  @Test func `the version is one line`() throws {
    let result = try Program()("--version")
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(result.status == 0)
  }
}
