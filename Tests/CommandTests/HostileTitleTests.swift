import Foundation
import Support
import Testing

/// Titles as strangers may write them: none may steer a terminal or leave its place.
struct HostileTitleTests {
  private static let titles = [
    "Cable\\r\\nBcc: thief@example.org", "quote \\\" and 'tick'",
    String(repeating: "x", count: 900),
    String(repeating: "длинный ", count: 100), "\\u202Egnp.exe \\u2066right\\u2069",
    "@everyone @here", "%s%n %@ {{x}} ${x}", "\\u001B[31mred\\u007F\\u0007", "日本語 👩‍👩‍👧‍👦",
    "line\\u2028next\\u2029para\\u0085", "\\u009B31mC1", "\\uFEFFmark\\u200B",
  ]

  private static let commands = [
    ["list"], ["show", "1001"], ["explain", "1001"], ["forecast"],
  ]

  @Test(arguments: titles, ["table", "jsonl"])
  func `no raw control character is printed`(title: String, format: String) throws {
    let program = try Program(configuration: "")
    try program.folder.write(Sample.order(id: "1001", title: title), to: "orders.toml")
    for command in Self.commands where format == "table" || command.count == 1 {
      let result = try program.run(
        command + ["--orders", "orders.toml", "--at", "2026-11-26", "--format", format])
      // Where the reader of order books refuses the title, its report must be clean as well.
      let text = result.output + result.errors
      #expect(result.status == 0 || result.status == 65)
      #expect(!text.isEmpty)
      #expect(text.unicodeScalars.filter { Self.isHarmful($0, format) }.isEmpty)
    }
  }

  @Test func `a long title never makes a table wider`() throws {
    let program = try Program(configuration: "")
    let title = String(repeating: "x", count: 900)
    try program.folder.write(Sample.order(id: "1001", title: title), to: "orders.toml")
    let result = try program("list", "--orders", "orders.toml", "--at", "2026-11-26")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  /// JSON may carry format characters: it is read by programs.
  private static func isHarmful(_ scalar: Unicode.Scalar, _ format: String) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .format where scalar == "\u{200D}": false
    case .format, .lineSeparator, .paragraphSeparator: format == "table"
    default: false
    }
  }
}
