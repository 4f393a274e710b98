import Civil
import Model
import Storage
import Testing

struct LeadTests {
  let store: Store

  init() throws {
    store = try Store(inMemory: "test")
  }

  /// Raises one stage of an order's window, which closes safely at 800, and gives its deliveries.
  @discardableResult
  private func raise(
    _ key: String, of id: String, stage: String = "-7d", sinks: [String] = ["mail"]
  ) throws -> [Int64] {
    if try store.order(ref(id)) == nil { try store.add(order(id), at: at(0)) }
    let watched = try #require(try store.order(ref(id)))
    var alert = alert(key, of: watched.order)
    alert.stage = stage
    let judgement = Judgement(
      of: watched, entries: [],
      alerts: [(alert, recipients: sinks.map { Recipient(sink: $0) })], wakeAt: nil, pack: "p")
    try store.commit([judgement], at: at(100))
    return try store.deliveries(of: alert.key).map(\.id)
  }

  @Test func `a window's lead runs from the first confirmed delivery`() throws {
    let ids = try raise("k1", of: "1", sinks: ["mail", "phone"])
    #expect(try store.leads(since: at(0)) == Leads(count: 0, worst: nil))
    try store.record(.dead(reason: "x"), of: ids[0], at: at(150))
    #expect(try store.leads(since: at(0)).count == 0)
    try store.record(.delivered, of: ids[1], at: at(200))
    try store.enqueue([Recipient(sink: "journal")], for: AlertKey(rawValue: "k1"), at: at(300))
    try store.record(.delivered, of: ids[1] + 1, at: at(300))
    let leads = try store.leads(since: at(0))
    #expect(leads.count == 1)
    #expect(leads.worst?.order == ref("1"))
    #expect(leads.worst?.rule == "open-dispute")
    #expect(leads.worst?.lead == Length(seconds: 600))
  }

  @Test func `the worst window is the one told latest, be it too late`() throws {
    for (id, told) in [("1", 300), ("2", 810), ("3", 700)] as [(String, Int64)] {
      let delivery = try #require(try raise("k\(id)", of: id).first)
      try store.record(.delivered, of: delivery, at: at(told))
    }
    let leads = try store.leads(since: at(0))
    #expect(leads.count == 3)
    #expect(leads.worst?.order == ref("2"))
    #expect(leads.worst?.lead == Length(seconds: -10))
  }

  @Test func `a later stage of a window that was told is no lead of its own`() throws {
    let first = try #require(try raise("k1", of: "1").first)
    try store.record(.delivered, of: first, at: at(200))
    let last = try #require(try raise("k2", of: "1", stage: "-1m").first)
    try store.record(.delivered, of: last, at: at(750))
    #expect(try store.leads(since: at(0)).worst?.lead == Length(seconds: 600))
    #expect(try store.leads(since: at(500)) == Leads(count: 0, worst: nil))
  }

  @Test func `a stage after the close counts only where earlier ones were missed`() throws {
    let after = try #require(try raise("k1", of: "1", stage: "+0s").first)
    try store.record(.delivered, of: after, at: at(900))
    #expect(try store.leads(since: at(0)).count == 0)
    let before = try #require(try raise("k2", of: "1", stage: "-7d").first)
    try store.record(.dead(reason: "x"), of: before, at: at(901))
    #expect(try store.leads(since: at(0)).worst?.lead == Length(seconds: -100))
  }

  @Test func `the members of a digest are told with it`() throws {
    let ids = try raise("k1", of: "1") + raise("k2", of: "2")
    try store.group(ids, as: digest(), at: at(101))
    try store.record(
      [RecordedOutcome(.delivered, ofDigest: AlertKey(rawValue: "d1"))], at: at(300))
    #expect(try store.leads(since: at(300)).count == 2)
    #expect(try store.untold(before: .latest).isEmpty)
  }

  @Test func `an alert that nobody took before its close is untold`() throws {
    let ids = try ["1", "2", "3", "4"].flatMap { try raise("k\($0)", of: $0) }
    try raise("k5", of: "5", stage: "+0s")
    try raise("k6", of: "6", sinks: [])
    try store.record(.delivered, of: ids[0], at: at(300))
    try store.record(.cancelled(reason: "received"), of: ids[1], at: at(300))
    try store.record(.dead(reason: "x"), of: ids[2], at: at(300))
    #expect(try store.untold(before: at(800)).isEmpty)
    let untold = try store.untold(before: at(801))
    #expect(untold.map(\.key.rawValue) == ["k3", "k4", "k6"])
    #expect(untold.first?.order == ref("3"))
    #expect(untold.first?.stage == "-7d")
    #expect(untold.first?.closes == at(800))
    #expect(try store.untold(before: at(801), limit: 1).count == 1)
  }

  @Test func `a rule that could not be judged has no close to be early for`() throws {
    try store.add(order("1"), at: at(0))
    let watched = try #require(try store.order(ref("1")))
    var failure = alert("k1", of: watched.order)
    failure.subject = .failure("no such function")
    let judgement = Judgement(
      of: watched, entries: [], alerts: [(failure, recipients: [Recipient(sink: "mail")])],
      wakeAt: nil, pack: "p")
    try store.commit([judgement], at: at(100))
    #expect(try store.untold(before: .latest).isEmpty)
    try store.record(.delivered, of: 1, at: at(900))
    #expect(try store.leads(since: at(0)).count == 0)
  }
}
