import Support
import Testing

/// Widths and colours.
struct TerminalTests {
  private let command = ["list", "--at", "2026-11-26T09:00:00Z", "--orders", "orders.toml"]

  private func program(_ environment: [String: String], title: String = "Lamp") throws -> Program {
    var program = try Program(configuration: "")
    try program.folder.write(Sample.order(id: "1001", title: title), to: "orders.toml")
    program.environment = environment
    return program
  }

  @Test(arguments: [60, 80, 100]) func `a table fits the terminal`(columns: Int) throws {
    let title = String(repeating: "a long title ", count: 12)
    let result = try program(["COLUMNS": "\(columns)"], title: title).run(command)
    #expect(result.status == 0)
    let widths = result.output.split(separator: "\n").map(\.count)
    #expect(widths.allSatisfy { $0 <= columns }, "\(widths)")
    #expect(widths.contains { $0 > columns - 12 })
  }

  @Test func `a terminal too narrow for anything is no trouble`() throws {
    let result = try program(["COLUMNS": "5"]).run(command)
    #expect(result.status == 0)
    #expect(result.output.contains("1001"))
  }

  @Test(arguments: ["0", "-3", "many", "99999999999999999999"])
  func `a width that is none does not count`(columns: String) throws {
    let result = try program(["COLUMNS": columns], title: "A lamp").run(command)
    #expect(result.status == 0)
    #expect(result.output.contains("A lamp"))
  }

  @Test func `without a terminal and a width nothing is cut`() throws {
    let title = String(repeating: "x", count: 150)
    let result = try program(["COLUMNS": ""], title: title).run(command)
    #expect(result.output.contains(title))
  }

  private func onTerminal(_ environment: [String: String]) throws -> String {
    let line = "stty cols 100; exec \"$0\" \"$@\""
    var program = try program(environment)
    program.environment["TERM"] = environment["TERM"] ?? "xterm"
    // script(1) gives its command a terminal.
    let inner = (["sh", "-c", line, Program.path] + command).map { "'\($0)'" }
    return try program.run(
      command,
      through: [
        "sh", "-c", "exec script -qec \"$1\" /dev/null", "-",
        inner.joined(separator: " "),
      ]
    ).output
  }

  @Test func `headings are coloured on a terminal`() throws {
    #expect(try onTerminal([:]).hasPrefix("\u{1B}[1mORDER"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func `nothing is coloured where that is not wanted`(environment: [String: String]) throws {
    let output = try onTerminal(environment)
    #expect(output.hasPrefix("ORDER"))
    #expect(!output.contains("\u{1B}"))
  }

  @Test func `nothing is coloured in a pipe`() throws {
    let result = try program(["TERM": "xterm"]).run(command)
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func `a reader that goes away early is no trouble`() throws {
    let program = try program([:])
    let result = try program.run(
      command, through: ["sh", "-c", "\"$@\" | true; echo done", "-"])
    #expect(result.output == "done\n")
    #expect(result.errors.isEmpty)
  }
}
