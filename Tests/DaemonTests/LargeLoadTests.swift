import Support
import Testing

/// Much to load at once.
struct LargeLoadTests {
  @Test func `a large order book is told of while it is taken in`() async throws {
    let program = try Program(watchingFor: nil)
    let order = "[[orders]]\nplatform = \"market\"\nid = \""
    let book = (0..<12_000).map { order + "A\($0)\"\n" }.joined()
    let daemon = try await program.watch()
    try program.folder.write(book, to: "orders.d/a.toml")
    try await daemon.says("a.toml: stored 10000", within: 60)
    try await daemon.says("a.toml: orders: 12000", within: 60)
    try await daemon.says("judged 10000 orders so far", within: 60)
    try await daemon.says("judged 12000 orders, which is all of them", within: 60)
  }
}
