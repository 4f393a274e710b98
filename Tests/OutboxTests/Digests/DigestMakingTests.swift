import Civil
import Model
import Outbox
import Testing

private let now = Samples.now

/// What a digest holds, in which order, and under which key.
struct DigestMakingTests {
  private func line(_ number: Int, closes: Moment, level: Level = .notice) -> Digest.Line {
    Digest.Line(
      order: OrderRef(platform: "shop", id: "\(number)"), title: "",
      ruleTitle: Texts(en: "", ru: ""),
      closes: closes, safeCloses: closes, level: level, actor: .buyer)
  }

  private func hush(_ number: Int) -> Digest.HushLine {
    Digest.HushLine(
      order: OrderRef(platform: "shop", id: "\(number)"), ruleTitle: Texts(en: "", ru: ""),
      since: now, author: "me", closes: now + Length(days: Int64(number)))
  }

  private func dead(_ number: Int) -> Digest.DeadLine {
    Digest.DeadLine(
      order: OrderRef(platform: "shop", id: "\(number)"), ruleTitle: Texts(en: "", ru: ""),
      sink: "mail", reason: "no", at: now - Length(hours: Int64(number)))
  }

  private func empty(_ kind: Digest.Kind = .daily) -> Digest {
    Digest(key: AlertKey(rawValue: "d"), kind: kind, at: now)
  }

  @Test func `alerts come by close, then by level, failures last`() {
    let day = Length(days: 1)
    let alerts = [
      Samples.failure(), Samples.alert(key: "c", level: .notice, closes: now + day),
      Samples.alert(key: "b", level: .warning, closes: now + day),
      Samples.alert(key: "a", level: .info, closes: now),
      Samples.alert(key: "d", closes: now + day + day),
    ]
    let deliveries = alerts.enumerated().map { Samples.delivery(Int64($0), $1) }
    let digest = Digest(.together, of: deliveries, watched: 9, at: now)
    #expect(digest.alerts.map(\.key.rawValue) == ["a", "b", "c", "d", "f"])
    #expect(digest.watched == 9 && digest.omitted == 0 && digest.kind == .together)
  }

  @Test func `the key depends on what is told to whom and on nothing else`() {
    var random = SeededGenerator(seed: 41)
    let deliveries = (0..<20).map { Samples.delivery($0, Samples.alert(key: "k\($0)")) }
    let key = Digest(.held, of: deliveries, at: now).key
    for _ in 0..<50 {
      let shuffled = deliveries.shuffled(using: &random)
      #expect(Digest(.held, of: shuffled, at: now + Length(days: 1)).key == key)
    }
    #expect(key.rawValue.utf8.count == 32)
    #expect(key.rawValue.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) })
    var keys: Set<AlertKey> = [key, Digest(.together, of: deliveries, at: now).key]
    keys.formUnion(
      deliveries.indices.map { Digest(.held, of: Array(deliveries.prefix($0)), at: now).key })
    for (sink, recipient) in [("mail", "me"), ("phone", "her"), ("phoneme", ""), ("phone", "")] {
      keys.insert(
        AlertKey(
          digest: .held, sink: sink, recipient: recipient, members: deliveries.map(\.alert.key)))
    }
    for kind in [Digest.Kind.daily, .weekly, .allClear] {
      for time in [now, now + Length(days: 1)] {
        keys.insert(AlertKey(digest: kind, sink: "phone", recipient: "me", dueAt: time))
      }
    }
    #expect(keys.count == 2 + 20 + 4 + 6)
  }

  @Test func `the key stays the same from version to version`() {
    let key = AlertKey(
      digest: .together, sink: "mail", recipient: "a@example.org",
      members: [AlertKey(rawValue: "b"), AlertKey(rawValue: "a")])
    #expect(key.rawValue == "d6a6439d72fc585ae6a0c9c86341f5cd")
  }

  @Test func `a digest has at most fifty lines, and counts the rest`() {
    var digest = empty()
    digest.outlook = (0..<70).map { line($0, closes: now + Length(days: Int64(70 - $0))) }
    digest.forgotten = (0..<20).reversed().map(hush)
    digest.dead = (0..<20).reversed().map(dead)
    digest.omitted = 3
    let arranged = digest.arranged()
    #expect(arranged.dead == (0..<15).map(dead), "the latest first")
    #expect(arranged.forgotten == (0..<15).map(hush), "the nearest close first")
    #expect(arranged.outlook.map(\.order.id) == (50..<70).reversed().map(String.init))
    #expect(arranged.omitted == 3 + 110 - 50)
    #expect(arranged.arranged() == arranged)
  }

  @Test func `the outlook has what the others leave`() {
    var digest = empty()
    digest.outlook = (0..<70).map { line($0, closes: now) }
    digest.dead = [dead(1)]
    #expect(digest.arranged().outlook.count == 49)
    digest.dead = []
    #expect(digest.arranged().outlook.count == 50)
  }

  @Test func `at one close the louder line comes first`() {
    var digest = empty()
    digest.outlook = [line(1, closes: now), line(2, closes: now, level: .critical)]
    #expect(digest.arranged().outlook.map(\.order.id) == ["2", "1"])
  }

  @Test func `a digest is empty when there is nothing to know`() {
    #expect(empty().isEmpty)
    var watched = empty()
    watched.watched = 12
    #expect(watched.isEmpty)
    let full: [(inout Digest) -> Void] = [
      { $0.alerts = [Samples.alert()] }, { $0.outlook = [line(1, closes: now)] },
      { $0.forgotten = [hush(1)] }, { $0.dead = [dead(1)] }, { $0.omitted = 1 },
    ]
    for fill in full {
      var digest = empty()
      fill(&digest)
      #expect(!digest.isEmpty)
    }
  }
}
