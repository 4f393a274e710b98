import Foundation
import Support
import Testing

/// The files that a user starts from.
struct ExampleTests {
  @Test func `the example configuration is taken as it stands`() throws {
    let program = try Program()
    let end = try program("check", "--config", Shipped.file("config.example.toml"))
    #expect(end.status == 0, "\(end.errors)")
    #expect(end.output.contains("sinks: journal, mail, phone\n"))
  }

  @Test func `the starter tells of a deadline at once and never touches what is there`() throws {
    let program = try Program()
    let starter = Shipped.file("scripts/starter")
    let first = try program.run([], through: [starter, program.folder("run")])
    #expect(first.status == 0, "\(first.errors)")
    let shown = try program(
      "list", "--config", program.folder("run/config.toml"), "--orders",
      program.folder("run/orders/example.toml"))
    #expect(shown.output.contains("USB-C hub"), "\(shown.errors)")

    try program.folder.write("# mine\n", to: "run/orders/example.toml")
    try program.folder.write("# mine too\n", to: "run/config.toml")
    _ = try program.run([], through: [starter, program.folder("run")])
    #expect(try program.folder.read("run/orders/example.toml") == "# mine\n")
    #expect(try program.folder.read("run/config.toml") == "# mine too\n")
  }
}
