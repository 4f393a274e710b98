import Outbox
import Testing

/// Which sink is told instead, one after the other.
struct FailoverChainTests {
  private let sinks: Set<String> = ["mail", "phone", "chat", "journal"]

  @Test func `a chain is followed to its end`() throws {
    let chain = try FailoverChain(["mail": "phone", "phone": "chat"], sinks: sinks)
    #expect(chain.successor(of: "mail") == "phone")
    #expect(chain.chain(from: "mail") == ["phone", "chat"])
    #expect(chain.chain(from: "chat") == [])
    #expect(chain.next(after: "mail", told: []) == "phone")
    #expect(chain.next(after: "mail", told: ["phone", "journal"]) == "chat")
    #expect(chain.next(after: "mail", told: ["phone", "chat"]) == nil)
    #expect(FailoverChain.none.successor(of: "mail") == nil)
  }

  @Test(
    arguments: [
      (
        ["mail": "mail"],
        ["sink 'mail': 'failover' names the sink itself (got 'mail'); name another"]
      ),
      (
        ["mail": "fone"],
        ["sink 'mail': 'failover' names no sink (got 'fone'); write one of chat, journal, phone"]
      ),
      (
        ["phone": "mail", "mail": "chat", "chat": "phone"],
        [
          "sink 'chat': 'failover' leads back to where it began (chat -> phone -> mail -> chat); "
            + "remove it from the last one that is to be told"
        ]
      ),
      (
        ["phone": "mail", "mail": "phone", "chat": "phone"],
        [
          "sink 'mail': 'failover' leads back to where it began (mail -> phone -> mail); "
            + "remove it from the last one that is to be told"
        ]
      ),
    ] as [([String: String], [String])])
  func `a circle and an unknown name are refused`(links: [String: String], messages: [String]) {
    #expect(FailoverChain.problems(in: links, sinks: sinks).map(\.description) == messages)
    let error = #expect(throws: FailoverError.self) { try FailoverChain(links, sinks: sinks) }
    #expect(error?.description == messages.first)
  }

  @Test func `every chain that is not refused ends`() throws {
    var random = SeededGenerator(seed: 72)
    let names = (0..<6).map { "sink\($0)" }
    var accepted = 0
    for _ in 0..<3_000 {
      let links = Dictionary(
        uniqueKeysWithValues: names.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
          .map { ($0, names[Int.random(in: 0..<names.count, using: &random)]) })
      guard let chain = try? FailoverChain(links, sinks: Set(names)) else {
        #expect(names.contains { name in walk(links, from: name) > names.count })
        continue
      }
      accepted += 1
      for name in names { #expect(chain.chain(from: name).count == walk(links, from: name)) }
    }
    #expect(accepted > 100 && accepted < 2_900)
  }

  /// The number of links that can be followed, cut where it must be a circle.
  private func walk(_ links: [String: String], from name: String) -> Int {
    var (count, last) = (0, name)
    while let next = links[last], count <= links.count { (count, last) = (count + 1, next) }
    return count > links.count ? .max : count
  }
}
