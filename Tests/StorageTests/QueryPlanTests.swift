import GRDB
import Model
import Synchronization
import Testing

@testable import Storage

struct QueryPlanTests {
  private typealias Question = (
    name: String, index: String, ask: @Sendable (Store) throws -> Void
  )

  /// What the daemon and the command line ask all the time, and the index that must answer.
  private static let questions = aboutOrders + aboutSinks + aboutDigests + aboutPeople

  private static let aboutOrders: [Question] = [
    ("due", "watchedOrderWake", { _ = try $0.due(at: at(5), limit: 9) }),
    ("nextWake", "watchedOrderWake", { _ = try $0.nextWake() }),
    ("order", "sqlite_autoindex_watchedOrder", { _ = try $0.order(ref("1")) }),
    ("orders", "sqlite_autoindex_watchedOrder", { _ = try $0.orders(withID: "1") }),
    ("eachOrder", "sqlite_autoindex_watchedOrder", { try $0.eachOrder { _ in } }),
    ("nextAttempt", "deliveryNext", { _ = try $0.nextAttempt(excluding: [7]) }),
    (
      "deliveries due", "deliveryNext",
      { _ = try $0.deliveries(dueAt: at(5), limit: 9, excluding: [7, 8]) }
    ),
    ("dead deliveries", "deliveryFinished", { _ = try $0.deliveries(state: .dead, limit: 9) }),
    (
      "an alert's deliveries", "sqlite_autoindex_delivery",
      { _ = try $0.deliveries(of: AlertKey(rawValue: "k1")) }
    ),
    (
      "disputed orders", "eventDispute",
      { _ = try $0.disputedOrders(platform: "aliexpress", account: "") }
    ),
    ("an order's deliveries", "ledgerEntryOrder", { _ = try $0.deliveries(for: ref("1")) }),
  ]

  private static let aboutSinks: [Question] = [
    (
      "a sink's deliveries due", "deliverySinkNext",
      { _ = try $0.deliveries(dueAt: at(5), limit: 9, excluding: [7], sink: "mail") }
    ),
    ("nextAttempt after", "deliveryNext", { _ = try $0.nextAttempt(after: at(5)) }),
    ("pendingSinks", "deliverySinkNext", { _ = try $0.pendingSinks() }),
    ("giveUp", "deliverySinkNext", { try $0.giveUp(sink: "none", at: at(5)) }),
    ("sentMoments", "deliverySent", { _ = try $0.sentMoments(sink: "m", since: at(5), limit: 9) }),
    ("pending deliveries", "deliveryNext", { _ = try $0.deliveries(state: .pending, limit: 9) }),
    (
      "a sink's dead deliveries", "deliveryFinished",
      { _ = try $0.deliveries(state: .dead, sink: "mail", limit: 9) }
    ),
    (
      "an order's dead deliveries", "ledgerEntryOrder",
      { _ = try $0.deliveries(state: .dead, order: ref("1"), limit: 9) }
    ),
  ]

  private static let aboutDigests: [Question] = [
    (
      "digests due", "digestSinkNext",
      {
        _ = try $0.digests(dueAt: at(5), limit: 9, excluding: [AlertKey(rawValue: "d")], sink: "m")
      }
    ),
    ("a digest", "sqlite_autoindex_digest", { _ = try $0.digest(AlertKey(rawValue: "d")) }),
    (
      "a digest's deliveries", "deliveryDigest",
      { _ = try $0.deliveries(inDigest: AlertKey(rawValue: "d")) }
    ),
    (
      "lastPeriod", "digestPeriod",
      { _ = try $0.lastPeriod(kind: .daily, sink: "m", recipient: "") }
    ),
    ("leads", "ledgerEntryTold", { _ = try $0.leads(since: at(5)) }),
    ("untold", "ledgerEntryUntold", { _ = try $0.untold(before: at(5)) }),
  ]

  private static let aboutPeople: [Question] = [
    ("an order's hushes", "hushOrder", { _ = try $0.hushes(for: ref("1")) }),
    ("standing conditions", "hushOpen", { _ = try $0.standingConditions(activeAt: at(5)) }),
  ]

  @Test(arguments: questions.indices)
  func `what is asked all the time is answered by an index`(number: Int) throws {
    let (name, index, ask) = Self.questions[number]
    let store = try Store(inMemory: "test")
    try store.raise("k1", to: [Recipient(sink: "mail")])
    let plans = try plans(of: store) { try ask(store) }
    #expect(plans.first?.contains { $0.contains(index) } == true, "\(name): \(plans)")
    for step in plans.joined() {
      let isWhole = step.hasPrefix("SCAN") && !step.hasPrefix("SCAN (")
      #expect(!isWhole || step.contains(" USING "), "\(name): \(plans)")
    }
  }

  @Test(arguments: [
    "due", "eachOrder", "deliveries due", "a sink's deliveries due", "sentMoments",
    "nextAttempt after", "dead deliveries",
  ])
  func `what may be long comes out of its index in order`(name: String) throws {
    let ask = try #require(Self.questions.first { $0.name == name }).ask
    let store = try Store(inMemory: "test")
    try store.raise("k1", to: [Recipient(sink: "mail")])
    let plans = try plans(of: store) { try ask(store) }
    #expect(plans.first?.contains { $0.contains("TEMP B-TREE") } == false, "\(plans)")
  }

  @Test func `a batch of due orders costs five queries, however many they are`() throws {
    let store = try Store(inMemory: "test")
    _ = try store.replaceFile(file(), orders: (0..<50).map { order("\($0)") }, at: at(0))
    #expect(try plans(of: store) { _ = try store.due(at: at(5), limit: 50) }.count == 5)
  }

  /// The query plans of all that is read while `body` runs.
  private func plans(of store: Store, _ body: () throws -> Void) throws -> [[String]] {
    let asked = Asked()
    try store.read { database in database.trace { asked.add($0.description) } }
    try body()
    try store.read { database in database.trace(options: []) }
    return try asked.selects.map { sql in
      let unknown = [Int?](repeating: nil, count: sql.count { $0 == "?" })
      return try store.read { database in
        try Row.fetchAll(
          database, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: StatementArguments(unknown)
        ).map { $0["detail"] }
      }
    }
  }
}

private final class Asked: Sendable {
  private let statements = Mutex<[String]>([])

  func add(_ sql: String) { statements.withLock { $0.append(sql) } }

  var selects: [String] { statements.withLock { $0.filter { $0.hasPrefix("SELECT") } } }
}
