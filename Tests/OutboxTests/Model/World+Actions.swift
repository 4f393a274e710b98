import Civil
import GRDB
import Model
import Outbox

@testable import Storage

extension World {
  mutating func apply(_ action: Action) throws {
    switch action {
    case .guardCloses(let order, let close):
      edit(order) { $0.guardCloses = close.map { History.start + $0 } }
    case .dispatchCloses(let order, let close):
      edit(order) { $0.dispatchCloses = History.start + close }
    case .dispute(let order, let close):
      edit(order) { ($0.isDisputed, $0.answerCloses) = (true, close.map { History.start + $0 }) }
    case .received(let order, let isReceived): edit(order) { $0.isReceived = isReceived }
    case .shipped(let order): edit(order) { $0.isShipped = true }
    case .refunded(let order, let isRefunded): edit(order) { $0.isRefunded = isRefunded }
    case .withdrawn(let order, let isWithdrawn): edit(order) { $0.isWithdrawn = isWithdrawn }
    case .mood(let sink, let mood): moods[sink] = mood
    case .hush(let kind, let order, let rule, let length): say(kind, order, rule, length)
    case .lift: liftLatest()
    case .step(let length): offset = offset + length
    case .suspend(let length): real = real + length
    case .crash(let point, let length) where isUp:
      if point == .now { try crash(for: length) } else { crashPoint = point }
    case .crash: break
    case .fullDisk(let table): try setDisk(full: table)
    }
  }

  private mutating func edit(_ order: Int, _ change: (inout Fact) -> Void) {
    guard book[order] != nil || !history.entries.isEmpty else { return }
    change(&book[order, default: Fact()])
    isBookDirty = true
    if isUp { armed = wall }
  }

  private mutating func say(_ kind: Hush.Kind, _ order: Int, _ rule: String?, _ length: Length) {
    var hush = Hush(
      kind, order: World.ref(order), rule: rule, author: "kim", since: wall, until: wall + length)
    // An unknown order or a full disk: the person is told so, and nothing counts.
    guard let id = try? store.add(hush) else { return }
    hush.id = id
    hushes.append(hush)
    if isUp { armed = wall }
  }

  private mutating func liftLatest() {
    guard let index = hushes.lastIndex(where: { $0.liftedAt == nil }),
      (try? store.lift(hushes[index].id, at: wall)) == true
    else { return }
    hushes[index].liftedAt = wall
    if isUp { armed = wall }
  }

  /// A write into the table fails, as on a full disk.
  private func setDisk(full table: String?) throws {
    try store.write { database in
      for operation in ["INSERT", "UPDATE"] {
        try database.execute(sql: "DROP TRIGGER IF EXISTS temp.full\(operation)")
        guard let table else { continue }
        try database.execute(
          sql: """
            CREATE TEMP TRIGGER full\(operation) BEFORE \(operation) ON main.\(table)
            BEGIN SELECT RAISE(ABORT, 'the disk is full'); END
            """)
      }
    }
  }
}
