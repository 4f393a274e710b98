import Model
import Storage
import Testing

/// How long a great many orders take; the figures are printed, for no machine is like another.
@Suite(.serialized)
struct LoadTests {
  // Without optimisation a hundred thousand take more than a minute.
  #if DEBUG
    private static let count = 2000
  #else
    private static let count = 100_000
  #endif

  @Test func `a great many orders are taken in, read again and judged`() throws {
    let folder = try StateFolderFixture()
    let store = try folder.open(.daemon)
    let orders = (0..<Self.count).map { number in
      order(
        "30710000\(number)", title: "A thing with a name of usual length, number \(number)",
        events: [event(.placed, 1, line: 3), event(.paid, 2, line: 4), event(.shipped, 3, line: 5)])
    }
    try measure("first reading") {
      let changes = try store.replaceFile(file(), orders: orders, at: at(0))
      #expect(changes.added == orders.count)
    }
    try measure("reading again") {
      let changes = try store.replaceFile(file(), orders: orders, at: at(1))
      #expect(changes.unchanged == orders.count)
    }
    try measure("one judgement of each") {
      while true {
        let due = try store.due(at: at(2), limit: 500)
        guard !due.isEmpty else { break }
        let judgements = due.map {
          Judgement(of: $0, entries: [], alerts: [], wakeAt: at(9), pack: "p")
        }
        try store.commit(judgements, at: at(2))
      }
    }
    let counts = try measure("counts") { try store.counts() }
    #expect(counts.watched == orders.count)
    #expect(counts.nextWake == at(9))
    var count = 0
    try measure("reading all") { try store.eachOrder { _ in count += 1 } }
    #expect(count == orders.count)
    let changes = try measure("withdrawing all") {
      try store.removeFile(file().path, at: at(3))
    }
    #expect(changes.withdrawn == orders.count)
  }

  @Test func `a great many alerts are enqueued and their outcomes kept`() throws {
    let folder = try StateFolderFixture()
    let store = try folder.open(.daemon)
    let orders = (0..<Self.count).map { order("30710000\($0)") }
    _ = try store.replaceFile(file(), orders: orders, at: at(0))
    let judgements = try judgements(of: store)
    try measure("raising \(Self.count)") {
      for start in stride(from: 0, to: judgements.count, by: 500) {
        try store.commit(Array(judgements[start...].prefix(500)), at: at(2))
      }
    }
    var due: [Delivery] = []
    try measure("reading \(Self.count) due") {
      due = try store.deliveries(dueAt: at(2), limit: .max, excluding: [], sink: "mail")
    }
    try measure("recording \(Self.count)") {
      for start in stride(from: 0, to: due.count, by: 256) {
        let outcomes = due[start...].prefix(256).map { RecordedOutcome(.delivered, of: $0.id) }
        let left = try store.record(outcomes, at: at(3))
        #expect(left.isEmpty)
      }
    }
    #expect(try store.counts().delivered == Self.count)
    let leads = try measure("leads") { try store.leads(since: at(0)) }
    #expect(leads.count == Self.count)
  }

  /// One alert for each order, to one recipient.
  private func judgements(of store: Store) throws -> [Judgement] {
    var judgements: [Judgement] = []
    try store.eachOrder { watched in
      judgements.append(
        Judgement(
          of: watched, entries: [],
          alerts: [
            (
              alert("key\(judgements.count)", of: watched.order),
              recipients: [Recipient(sink: "mail")]
            )
          ],
          wakeAt: at(900), pack: "p"))
    }
    return judgements
  }

  private func measure<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    defer { print("\(name): \(clock.now - start)") }
    return try body()
  }
}
