import Civil
import Model
import Outbox
import Storage

extension World {
  /// One pass, as the daemon's loop makes it.
  mutating func pass() throws {
    try count()
    do {
      try record()
      try readBook()
      guard isClockTrusted() else { return }
      try judge()
      guard isUp else { return }
      try handOut()
      guard isUp else { return }
      armed = try pipeline.nextMoment(after: wall)
    } catch is StoreError {
      armed = wall + Length(seconds: 10)
      return
    }
    try checkRest()
  }

  private mutating func count() throws {
    total += 1
    passes = passes.at == real ? (real, passes.count + 1) : (real, 1)
    armed = nil
    guard passes.count > 100 else { return }
    throw Breach(law: .comesToRest, what: "\(passes.count) passes at \(wall)")
  }

  private mutating func record() throws {
    try note(try pipeline.record(at: wall))
    for shipment in landed { witness.recorded(shipment) }
    landed = []
  }

  private mutating func readBook() throws {
    guard isBookDirty else { return }
    let orders = book.sorted { $0.key < $1.key }.filter { !$0.value.isWithdrawn }
      .map { ShopPack.order("\($0.key)", $0.value.events()) }
    _ = try store.replaceFile(
      SourceFile(path: "shop.orders", size: 1, modifiedNanoseconds: 1, inode: 1), orders: orders,
      at: wall)
    isBookDirty = false
    known = Dictionary(uniqueKeysWithValues: book.map { (World.ref($0.key), $0.value) })
    try note(try pipeline.settleWithdrawn(at: wall))
  }

  private mutating func isClockTrusted() -> Bool {
    _ = trust.read(reading)
    guard let next = trust.nextReading else { return true }
    armed = wall + next
    return false
  }

  private mutating func judge() throws {
    while true {
      let (count, notes) = try pipeline.judge(at: wall)
      try note(notes)
      guard count > 0 else { return }
      if crashPoint == .afterJudging { return try crash(for: .zero) }
    }
  }

  private mutating func handOut() throws {
    let (shipments, notes) = try pipeline.shipments(at: wall)
    try note(notes)
    for shipment in shipments {
      try witness.handedOut(
        shipment, facts: known, hushes: hushes, isOrdered: !hasSteps, at: wall)
      send(shipment)
    }
    if !shipments.isEmpty, crashPoint == .afterHandingOut { try crash(for: .zero) }
  }

  private var hasSteps: Bool {
    history.entries.contains { if case .step = $0.action { true } else { false } }
  }

  private mutating func note(_ notes: [PipelineNote]) throws {
    for case .raised(let alert) in notes { try witness.raised(alert) }
  }

  static func ref(_ number: Int) -> OrderRef { OrderRef(platform: "shop", id: "\(number)") }
}
