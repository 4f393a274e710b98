import Testing
import Toml

/// Hostile bytes must end in values or findings: no crash, no hang, no finding outside the file.
struct FuzzTests {
  private static let pieces: [String] = [
    "a", "b.c", "\"q\"", "'q'", "=", " = ", "\n", "\r\n", "\r", "[", "]", "[[", "]]", "{", "}", ",",
    "1", "-", "+", "0x", "1_000", "1.5e", "inf", "nan", "true", "fals", "2026-02-28", "T10:00:00",
    "Z", "\"\"\"", "'''", "\"", "'", "\\", "\\u00", "\\U0001F600", "#", "é", "\u{FEFF}", "\u{A0}",
    "\t", " ", "_", "____________________________________________________", ".", ":", "\u{0}",
    "\u{2028}", "e", "2026-02-28 ",
  ]

  @Test(arguments: 0..<8) func `random tokens end in values or findings`(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...24, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      judge([UInt8](text.utf8))
    }
  }

  @Test(arguments: 0..<4) func `random bytes end in values or findings`(seed: Int) {
    var random = SplitMix(state: UInt64(seed) &+ 1000)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &random)
      judge((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }
  }

  @Test func `every cut of a good file ends in values or findings`() {
    let text = """
      a = "x\\n" # c
      b.c = [1, 2.5, { d = '''y
      z''' }]
      [[e]]
      f = 2026-02-28 10:00:00.5+01:00
      """
    let bytes = [UInt8](text.utf8)
    for end in bytes.indices { judge(Array(bytes[..<end])) }
    for dropped in bytes.indices { judge(Array(bytes[..<dropped] + bytes[(dropped + 1)...])) }
  }

  private func judge(_ bytes: [UInt8]) {
    do {
      let document = try Document.parse(bytes, file: "f")
      walk(document.root.node)
      document.root.finish()
      check(document.decoder.findings, bytes)
    } catch {
      #expect(!error.isEmpty)
      check(error, bytes)
    }
  }

  private func walk(_ node: Node) {
    #expect(!node.source.isEmpty || node.name.isEmpty || node.kind == .table)
    switch node.kind {
    case .string: _ = node.text()?.place(atScalarOffset: 1)
    case .array: for element in node.elements() ?? [] { walk(element) }
    case .table: for entry in node.table()?.entries ?? [] { walk(entry.node) }
    default: _ = (node.stamp(), node.double(), node.bool())
    }
  }

  private func check(_ findings: Findings, _ bytes: [UInt8]) {
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    #expect(findings.all.allSatisfy { $0.place?.line ?? 1 <= lines })
    #expect(findings.all.allSatisfy { !$0.message.contains("\n") })
    _ = findings.report(caret: true)
  }
}
