import Civil
import Model
import Schedule
import Testing

/// Keys are in the ledgers and mail folders of users: they must never change.
struct KeyTests {
  private func key(
    _ platform: String = "aliexpress", _ account: String = "", _ id: String = "3071000000010001",
    rule: String = "open-dispute", revision: Int64 = 1_796_284_740, stage: String = "-7d",
    repetition: Int = 0
  ) -> String {
    AlertKey(
      order: OrderRef(platform: platform, account: account, id: id), rule: rule,
      revision: revision, stage: stage, repetition: repetition
    ).rawValue
  }

  @Test func `the keys of today are the keys of ever`() {
    #expect(key() == "782fb167566a2e39504689c30b4eb362")
    #expect(
      key("ebay", "work", "12-345", rule: "открыть", stage: "+0s", repetition: 3)
        == "7aa511c59be2c334016f81d5602e596f")
    #expect(key(revision: 0, stage: "error") == "89c9af97b4fe18afab6a0ba17b903337")
  }

  @Test func `each part counts`() {
    let keys = [
      key(), key("ebay"), key("aliexpress", "work"), key("aliexpress", "", "3071000000010002"),
      key(rule: "late-window"), key(revision: 1_796_284_741), key(stage: "-2d"), key(repetition: 1),
    ]
    #expect(Set(keys).count == keys.count)
  }

  @Test func `parts that run together differ`() {
    #expect(key("ab", "c") != key("a", "bc"))
    #expect(key("a", "1:b") != key("a1:", "b"))
    #expect(key(rule: "x-7", stage: "d") != key(rule: "x", stage: "-7d"))
  }

  @Test func `a key is 32 small hexadecimal digits`() {
    let key = key()
    #expect(key.utf8.count == 32)
    #expect(key.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) })
  }
}
