import Foundation
import Support
import Testing

/// Folders of order books that come, go, or are replaced while the daemon runs.
struct FolderTests {
  @Test func `a folder replaced by another of its name is watched`() async throws {
    let program = try Program(watchingFor: nil)
    try program.folder.write(Sample.orders, to: "orders.d/a.toml")
    let daemon = try await program.watch()
    try await daemon.says("a.toml: orders: 1")
    try program.folder.write(Sample.order(id: "1002"), to: "new/b.toml")
    try move("orders.d", to: "old", in: program)
    try move("new", to: "orders.d", in: program)
    try await daemon.says("b.toml: orders: 1")
    try program.folder.write(Sample.order(id: "1003"), to: "orders.d/c.toml")
    try await daemon.says("c.toml: orders: 1")
  }

  @Test func `a folder made after the start is watched`() async throws {
    let program = try Program(watchingFor: nil)
    try? program.folder.remove("orders.d")
    let daemon = try await program.watch()
    try program.folder.write(Sample.orders, to: "orders.d/a.toml")
    try await daemon.says("a.toml: orders: 1")
  }

  @Test func `a link is read, and read again when its target changes`() async throws {
    let program = try Program(watchingFor: nil)
    try program.folder.write(Sample.order(id: "1001"), to: "elsewhere/real.toml")
    let daemon = try await program.watch()
    try FileManager.default.createSymbolicLink(
      atPath: program.folder("orders.d/l.toml"),
      withDestinationPath: program.folder("elsewhere/real.toml"))
    try await daemon.says("l.toml: orders: 1")
    try program.folder.write(
      Sample.order(id: "1001") + Sample.order(id: "1002"), to: "elsewhere/real.toml")
    try await daemon.says("l.toml: orders: 2")
  }

  @Test func `a book that was not taken is told by status until it is right`() async throws {
    let program = try Program(watchingFor: nil)
    let daemon = try await program.watch()
    #expect(try program("status").status == 0)
    try program.folder.write("[[orders]]\nid = 5\n", to: "orders.d/a.toml")
    try await daemon.says("a.toml: not taken")
    try program.folder.write(Sample.order(id: "1002"), to: "orders.d/b.toml")
    try await daemon.says("b.toml: orders: 1")
    let bad = try program("status")
    #expect(bad.status == 1)
    #expect(bad.output.contains("not taken: "))
    try program.folder.write(Sample.orders, to: "orders.d/a.toml")
    try await daemon.says("a.toml: orders: 1")
    try program.folder.write(Sample.order(id: "1003"), to: "orders.d/c.toml")
    try await daemon.says("c.toml: orders: 1")
    #expect(try program("status").status == 0)
  }

  @Test func `without a daemon status says so by its exit status`() throws {
    let program = try Program(watchingFor: nil)
    #expect(try program("add", "market", "1001").status == 0)
    #expect(try program("status").status == 1)
  }

  @Test func `output that cannot be written is a failure`() throws {
    let program = try Program(watchingFor: nil)
    let full = try program.run(
      ["packs", "list"], through: ["sh", "-c", "exec \"$@\" > /dev/full", "sh"])
    #expect(full.status == 74)
    #expect(full.errors.contains("standard output: "))
  }

  private func move(_ name: String, to other: String, in program: Program) throws {
    try FileManager.default.moveItem(
      atPath: program.folder(name), toPath: program.folder(other))
  }
}
