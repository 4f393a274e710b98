import Civil
import FoundationEssentials
import GRDB
import Model

/// Writes judgements, within one transaction.
struct JudgementWriter {
  private let database: Database
  private let settle: Statement
  private let enter: Statement
  private let deliveries: DeliveryWriter
  private let encoder: JSONEncoder

  init(_ database: Database) throws {
    self.database = database
    encoder = JSONEncoder()
    // The same alert is the same text, so that dumps can be compared.
    encoder.outputFormatting = .sortedKeys
    deliveries = try DeliveryWriter(database)
    settle = try database.makeStatement(
      sql: """
        UPDATE watchedOrder SET wakeAt = ?, pack = ?
        WHERE id = ? AND version = ? AND withdrawnAt IS NULL
        """)
    enter = try database.makeStatement(
      sql: """
        INSERT INTO ledgerEntry (alertKey, orderId, rule, revision, stage, repetition, state,
          decidedAt, payload, closes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (alertKey) DO NOTHING
        """)
  }

  /// Keeps a judgement, unless its order was changed or withdrawn since.
  func keep(_ judgement: Judgement, at now: Moment) throws -> Bool {
    try settle.execute(arguments: [
      judgement.wakeAt?.seconds, judgement.pack, judgement.rowID, judgement.version,
    ])
    guard database.changesCount > 0 else { return false }
    let told = Set(judgement.alerts.map(\.0.key))
    for entry in judgement.entries where !told.contains(entry.key) {
      try put(entry, of: judgement.rowID)
    }
    for (alert, recipients) in judgement.alerts {
      let entry = judgement.entries.first { $0.key == alert.key } ?? LedgerEntry(alert, at: now)
      try put(
        entry, of: judgement.rowID, payload: json(alert), closes: alert.window?.safeCloses)
      _ = try deliveries.enqueue(recipients, for: alert.key, at: now)
    }
    return true
  }

  private func put(
    _ entry: LedgerEntry, of order: Int64, payload: String? = nil, closes: Moment? = nil
  ) throws {
    try enter.execute(arguments: [
      entry.key.rawValue, order, entry.rule, entry.revision, entry.stage, entry.repetition,
      entry.state.rawValue, entry.at.seconds, payload, closes?.seconds,
    ])
  }

  private func json(_ alert: Alert) throws -> String {
    String(decoding: try encoder.encode(alert), as: UTF8.self)
  }
}

extension LedgerEntry {
  fileprivate init(_ alert: Alert, at now: Moment) {
    self.init(
      key: alert.key, rule: alert.rule, revision: alert.window?.revision ?? 0, stage: alert.stage,
      state: .raised, at: now, repetition: alert.repetition)
  }
}
