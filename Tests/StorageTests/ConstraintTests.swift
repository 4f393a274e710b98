import GRDB
import Model
import Testing

@testable import Storage

/// The schema holds what the code promises, whoever writes the SQL.
struct ConstraintTests {
  let store: Store

  init() throws {
    store = try Store(inMemory: "test")
    try store.raise("k1", to: [Recipient(sink: "mail")])
    let watched = try #require(try store.order(ref("1")))
    let passed = Judgement(
      of: watched, entries: [entry("k0")], alerts: [], wakeAt: at(9), pack: nil)
    try store.commit([passed], at: at(100))
    try store.enqueue(digest("d1", .daily), at: at(100))
    try store.add(
      Hush(.snooze, order: ref("1"), author: "me", since: at(100), until: at(200)))
  }

  private static let refused: [(sql: String, constraint: String)] = [
    ("UPDATE watchedOrder SET withdrawnAt = 1", "orderWithdrawnSleeps"),
    ("UPDATE watchedOrder SET version = 0", "orderVersion"),
    ("UPDATE watchedOrder SET platform = ''", "orderPlatform"),
    ("UPDATE watchedOrder SET externalId = ''", "orderExternalId"),
    ("UPDATE watchedOrder SET account = NULL", "NOT NULL"),
    ("UPDATE watchedOrder SET wakeAt = 'soon'", "cannot store TEXT"),
    (
      """
      INSERT INTO watchedOrder (platform, account, externalId, knownSince, version)
      SELECT platform, account, externalId, 5, 1 FROM watchedOrder
      """, "watchedOrder.externalId, watchedOrder.platform, watchedOrder.account"
    ),
    ("DELETE FROM watchedOrder", "FOREIGN KEY"),
    ("UPDATE source SET name = ''", "sourceHasName"),
    ("UPDATE source SET size = 5", "sourceFingerprint"),
    ("UPDATE source SET size = -1, readAt = 1, inode = 1, modifiedNanoseconds = 1", "sourceSize"),
    ("UPDATE telling SET amountMinor = 5", "tellingAmount"),
    ("UPDATE telling SET tags = 'gift'", "tellingTags"),
    ("UPDATE telling SET line = 0", "tellingLine"),
    ("UPDATE telling SET sourceId = 99", "FOREIGN KEY"),
    ("UPDATE event SET kind = ''", "eventKind"),
    ("UPDATE event SET amountCurrency = 'USD'", "eventAmount"),
    ("UPDATE event SET happenedAt = 'yesterday'", "eventHappenedAt"),
    ("UPDATE event SET until = '2026-12-03T07:59Z'", "eventUntil"),
    ("UPDATE event SET number = -1", "eventNumber"),
    ("UPDATE event SET orderId = 99", "FOREIGN KEY"),
    ("UPDATE ledgerEntry SET state = 'lost'", "ledgerState"),
    ("UPDATE ledgerEntry SET payload = '{}' WHERE alertKey = 'k0'", "ledgerRaisedIsTold"),
    ("UPDATE ledgerEntry SET payload = NULL WHERE alertKey = 'k1'", "ledgerRaisedIsTold"),
    ("UPDATE ledgerEntry SET payload = 'x' WHERE alertKey = 'k1'", "ledgerPayload"),
    ("UPDATE ledgerEntry SET repetition = -1", "ledgerRepetition"),
    ("UPDATE ledgerEntry SET alertKey = 'k2'", "ledgerEntry.alertKey"),
    ("DELETE FROM ledgerEntry WHERE alertKey = 'k1'", "FOREIGN KEY"),
    ("UPDATE delivery SET state = 'lost'", "deliveryState"),
    ("UPDATE delivery SET attempts = -1", "deliveryAttempts"),
    ("UPDATE delivery SET nextAttemptAt = NULL", "deliveryPendingWaits"),
    ("UPDATE delivery SET finishedAt = 5", "deliveryFinished"),
    (
      "UPDATE delivery SET state = 'delivered', nextAttemptAt = NULL, attempts = 1",
      "deliveryFinished"
    ),
    (
      "UPDATE delivery SET state = 'delivered', nextAttemptAt = NULL, finishedAt = 5",
      "deliveryDeliveredWasTried"
    ),
    (
      "UPDATE delivery SET state = 'dead', nextAttemptAt = NULL, finishedAt = 5, attempts = 1",
      "deliveryLostHasReason"
    ),
    ("UPDATE delivery SET lastError = ''", "deliveryLastError"),
    ("UPDATE delivery SET sink = ''", "deliverySink"),
    ("UPDATE delivery SET alertKey = 'none'", "FOREIGN KEY"),
    (
      """
      INSERT INTO delivery (alertKey, sink, recipient, state, attempts, enqueuedAt, nextAttemptAt)
      SELECT alertKey, sink, recipient, state, attempts, enqueuedAt, nextAttemptAt FROM delivery
      """, "delivery.alertKey, delivery.sink, delivery.recipient"
    ),
    ("UPDATE delivery SET digest = 'none'", "FOREIGN KEY"),
    ("UPDATE ledgerEntry SET closes = 5 WHERE alertKey = 'k0'", "ledgerClosesOfRaised"),
    ("UPDATE ledgerEntry SET toldAt = 5 WHERE alertKey = 'k0'", "ledgerToldWasRaised"),
    ("INSERT INTO setting (name) VALUES ('x')", "setting.value"),
  ]

  private static let refusedOfDigests: [(sql: String, constraint: String)] = [
    ("UPDATE digest SET key = ''", "digestHasKey"),
    ("UPDATE digest SET kind = 'monthly'", "digestKind"),
    ("UPDATE digest SET sink = ''", "digestSink"),
    ("UPDATE digest SET period = NULL", "digest.period"),
    ("UPDATE digest SET state = 'lost'", "digestState"),
    ("UPDATE digest SET attempts = -1", "digestAttempts"),
    ("UPDATE digest SET nextAttemptAt = NULL", "digestPendingWaits"),
    ("UPDATE digest SET finishedAt = 5", "digestFinished"),
    (
      "UPDATE digest SET state = 'delivered', nextAttemptAt = NULL, finishedAt = 5",
      "digestDeliveredWasTried"
    ),
    (
      "UPDATE digest SET state = 'dead', nextAttemptAt = NULL, finishedAt = 5, attempts = 1",
      "digestLostHasReason"
    ),
    ("UPDATE digest SET lastError = ''", "digestLastError"),
    (
      """
      INSERT INTO digest (key, kind, sink, recipient, period, state, attempts, enqueuedAt,
        nextAttemptAt)
      SELECT 'd2', kind, sink, recipient, period, state, attempts, enqueuedAt, nextAttemptAt
      FROM digest
      """, "digest.kind, digest.sink, digest.recipient, digest.period"
    ),
  ]

  private static let refusedOfHushes: [(sql: String, constraint: String)] = [
    ("UPDATE hush SET kind = 'mute'", "hushKind"),
    ("UPDATE hush SET orderId = 99", "FOREIGN KEY"),
    ("UPDATE hush SET orderId = NULL", "hushIsOfSomething"),
    ("UPDATE hush SET orderId = NULL, kind = 'silence'", "hushIsOfSomething"),
    ("UPDATE hush SET condition = 'true'", "hushConditionIsOfSilence"),
    ("UPDATE hush SET kind = 'silence', condition = ''", "hushCondition"),
    ("UPDATE hush SET rule = ''", "hushRule"),
    ("UPDATE hush SET revision = 5", "hushIsWithinRule"),
    ("UPDATE hush SET stage = '-7d'", "hushIsWithinRule"),
    ("UPDATE hush SET rule = 'r', stage = ''", "hushStage"),
    ("UPDATE hush SET author = ''", "hushAuthor"),
    ("UPDATE hush SET until = NULL", "hushHasEnd"),
    ("UPDATE hush SET until = since", "hushEndsLater"),
  ]

  @Test(arguments: refused + refusedOfDigests + refusedOfHushes)
  func `the schema refuses what must not be`(sql: String, constraint: String) throws {
    let error = #expect(throws: StoreError.self) {
      try store.write { database in try database.execute(sql: sql) }
    }
    #expect(error?.kind == .refused)
    #expect(error?.message.contains(constraint) == true, "\(error?.message ?? "")")
  }

  @Test func `messages do not show what users wrote`() throws {
    let error = #expect(throws: StoreError.self) {
      try store.write { database in
        try database.execute(
          sql: "UPDATE telling SET title = ?, line = 0", arguments: ["secret hobby"])
      }
    }
    #expect(error?.message.contains("secret") == false)
    #expect(error?.message.hasPrefix("database 'test' in memory: a constraint") == true)
  }
}
