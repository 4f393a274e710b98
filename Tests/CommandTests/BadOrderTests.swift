import Foundation
import Glibc
import Support
import Testing

/// Order books that are wrong, through the whole program.
struct BadOrderTests {
  private static let head = "[[orders]]\nplatform = \"market\"\nid = \"1001\"\n"

  private static let books: [(name: String, text: String)] = [
    ("unknown key", head + "titel = \"Lamp\"\n"),
    ("wrong type", head + "title = 5\n"),
    ("impossible date", head + "placed = 2026-02-30\n"),
    (
      "until before at",
      head + "[[orders.events]]\nkind = \"seller-offered\"\nat = 2026-11-20\nuntil = 2026-11-10\n"
    ),
    ("duplicate order", head + head),
    ("unknown platform", head.replacing("market", with: "markt")),
    ("unknown kind", head + "[[orders.events]]\nkind = \"shiped\"\nat = 2026-11-20\n"),
    ("amount without currency", head + "amount = \"10.00\"\n"),
    ("no TOML", "this is not an order book\n"),
    ("unknown policy", head + "policy = \"markt\"\n"),
  ]

  @Test(arguments: books.indices) func `a bad order book is told with its place`(
    index: Int
  ) throws {
    let (name, text) = Self.books[index]
    let program = try Program(configuration: "")
    try program.folder.write(text, to: "bad.toml")
    for command in ["check", "list", "forecast"] {
      let result = try program.run([command, "--orders", "bad.toml"])
      #expect(result.status == 65)
      #expect(result.output.isEmpty)
      #expect(result.errors.hasPrefix("bad.toml:"))
      if command == "check" { try Snapshot.expect(result.errors, named: name) }
    }
  }

  private static let bytes: [(name: String, data: Data)] = [
    ("no UTF-8", Data(head.utf8) + Data([0x23, 0xFF, 0xFE, 0x0A])),
    ("NUL bytes", Data(head.utf8) + Data([0x23, 0, 0, 0x0A])),
    ("binary", Data((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 / 256) })),
  ]

  @Test(arguments: bytes.indices) func `a file that is no text is told with its place`(
    index: Int
  ) throws {
    let (name, data) = Self.bytes[index]
    let program = try Program(configuration: "")
    try program.folder.write(data, to: "bad.toml")
    let result = try program("check", "--orders", "bad.toml")
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    try Snapshot.expect(result.errors, named: name)
  }

  @Test func `the same order in two files is told with both places`() throws {
    let program = try Program(configuration: "")
    try program.folder.write(Sample.orders, to: "twin.toml")
    let result = try program("check", "--orders", "orders.toml", "twin.toml")
    #expect(result.status == 65)
    try Snapshot.expect(result.transcript)
  }

  @Test func `at most twenty findings of a file are told, all of every file`() throws {
    let program = try Program(configuration: "")
    let lines = (0..<30).map { "key\($0) = 1\n" }.joined()
    try program.folder.write(Self.head + lines, to: "a.toml")
    try program.folder.write(Self.head + "wrong = 1\n", to: "b.toml")
    let result = try program("check", "--orders", "a.toml", "b.toml")
    #expect(result.status == 65)
    let told = result.errors.split(separator: "\n")
    #expect(told.count { $0.hasPrefix("a.toml:") } == 21)
    #expect(told.contains("a.toml: and 10 more findings"))
    #expect(told.contains { $0.hasPrefix("b.toml:4:1: ") })
  }

  @Test func `a good book beside a bad one does not hide it`() throws {
    let program = try Program(configuration: "")
    try program.folder.write(Self.head + "wrong = 1\n", to: "bad.toml")
    let result = try program("list", "--orders", "orders.toml", "bad.toml")
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
  }

  @Test func `a huge file is refused unread`() throws {
    let program = try Program(configuration: "")
    let path = try program.folder.write("# ", to: "huge.toml")
    #expect(truncate(path, 50 << 20) == 0)
    let result = try program("list", "--orders", "huge.toml")
    #expect(result.status == 65)
    try Snapshot.expect(result.transcript)
  }

  @Test func `a directory and a missing file are no order books`() throws {
    let program = try Program(configuration: "")
    let folder = try program("list", "--orders", ".config")
    #expect(folder.status == 65)
    let missing = try program("list", "--orders", "none.toml")
    #expect(missing.status == 74)
    try Snapshot.expect(folder.transcript + missing.transcript)
  }

  @Test(.timeLimit(.minutes(1))) func `a FIFO is not waited for`() throws {
    let program = try Program(configuration: "")
    #expect(mkfifo(program.folder("pipe.toml"), 0o644) == 0)
    let result = try program("list", "--orders", "pipe.toml")
    #expect(result.status == 65)
    #expect(result.errors.contains("is a FIFO"))
  }

  @Test func `a file that may not be read is told`() throws {
    let program = try Program(configuration: "")
    #expect(chmod(program.folder("orders.toml"), 0o000) == 0)
    let drop =
      geteuid() == 0
      ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] : []
    let result = try program.run(["list", "--orders", "orders.toml"], through: drop)
    #expect(result.status == 74)
    try Snapshot.expect(result.transcript)
  }

  @Test func `an empty file is said to be empty and is no error`() throws {
    let program = try Program(configuration: "")
    try program.folder.write("", to: "empty.toml")
    let result = try program("check", "--orders", "empty.toml")
    #expect(result.status == 0)
    #expect(result.errors.contains("empty.toml: is empty"))
  }
}
