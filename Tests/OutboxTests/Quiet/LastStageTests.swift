import Civil
import Outbox
import Rules
import Testing

/// Which stage of a ladder is the last before the close.
struct LastStageTests {
  @Test func `of every ladder one stage before the close is the last`() throws {
    let text = """
      id = "shop"
      platform = "shop"
      timezone = "UTC"
      reviewed = 2026-11-22
      [[rules]]
      id = "act"
      title = { en = "Act", ru = "Да" }
      actor = "buyer"
      sources = []
      from = "shipped"
      window = "10d"
      ladder = [
        { before = "7d", level = "notice" }, { before = "12h", level = "critical" },
        { after = "0s", level = "critical" },
      ]
      """
    let file = PackFile(name: "shop.toml", bytes: Array(text.utf8))
    let library = try PackLibrary(files: [file], zones: ZoneDatabase())
    let rule = try #require(library.pack("shop")?.rules.first)
    #expect(!rule.isLastStage("-7d"))
    #expect(rule.isLastStage("-12h"))
    #expect(rule.isLastStage("-9d"), "a stage that the pack no longer has")
  }
}
