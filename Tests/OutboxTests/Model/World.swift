import Civil
import GRDB
import Model
import Outbox
import Rules
import Sinks

@testable import Storage

/// A daemon without a process: clock, timer, sinks and disk are played, the rest is real.
struct World {
  struct Flight {
    let shipment: Shipment
    let lands: Moment
    let isTaken: Bool
    let error: SinkError.Kind?
  }

  let history: History
  let store: Store
  let parts: PipelineParts
  var pipeline: Pipeline
  var witness: Witness
  /// The true time; the wall clock shows it with `offset`.
  var real = History.start
  var offset = Length.zero
  var trust: ClockTrust
  /// When the timer rings, by the wall clock.
  var armed: Moment?
  var isUp = true
  var startsAt: Moment?
  var crashPoint: Action.Point?
  var air: [Flight] = []
  /// Handed back and taken, but not known to be on disk yet.
  var landed: [Shipment] = []
  var moods: [Action.Mood] = [.takes, .takes]
  var goneSinks: Set<String> = []
  /// What the order book says, and what the store knows of it.
  var book: [Int: Fact] = [:]
  var known: [OrderRef: Fact] = [:]
  var isBookDirty = false
  var hushes: [Hush] = []
  var passes = (at: Moment.earliest, count: 0)
  /// How many passes were made in all.
  var total = 0

  init(_ history: History) throws {
    self.history = history
    store = try Store(inMemory: "world")
    let sinks = ["phone", "mail"].map { DeafSink(name: $0, recipients: history.recipients) }
    let routes = history.isToPhoneAlone ? [Route(to: ["phone"])] : []
    parts = PipelineParts(
      library: try ShopPack.library.get(), sinks: sinks, routes: Routes(routes, sinks: sinks),
      policies: history.policies,
      failovers: try FailoverChain(
        history.isChained ? ["phone": "mail"] : [:], sinks: ["phone", "mail"]))
    pipeline = Pipeline(store: store, parts: parts)
    witness = Witness(policies: history.policies)
    trust = ClockTrust(highWater: nil, at: ClockReading(wall: real, boot: .zero))
  }

  var wall: Moment { real + offset }
  var reading: ClockReading { ClockReading(wall: wall, boot: real - History.start) }

  /// Lives through the history and the quiet weeks after it.
  mutating func run() throws {
    armed = wall
    for entry in history.entries {
      try advance(to: entry.at)
      try apply(entry.action)
    }
    moods = [.takes, .takes]
    try apply(.fullDisk(nil))
    try advance(to: real + Length(days: 14))
    try checkEnd()
  }

  mutating func advance(to end: Moment) throws {
    while let next = nextEvent, next <= end {
      real = max(real, next)
      if let starts = startsAt, starts <= real {
        try start()
      } else if let index = air.firstIndex(where: { $0.lands <= real }) {
        try land(air.remove(at: index))
      } else {
        try pass()
      }
    }
    real = max(real, end)
  }

  private var nextEvent: Moment? {
    guard isUp else { return startsAt }
    return ([armed.map { max(real, $0 - offset) }] + air.map { Optional(max(real, $0.lands)) })
      .compactMap(\.self).min()
  }

  private mutating func start() throws {
    (isUp, startsAt) = (true, nil)
    pipeline = Pipeline(store: store, parts: parts)
    goneSinks = []
    trust = ClockTrust(highWater: trust.highWater, at: reading)
    _ = try? pipeline.settleWithdrawn(at: wall)
    armed = wall
  }

  mutating func crash(for length: Length) throws {
    // Whatever was on its way may have arrived.
    for flight in air where flight.isTaken { try witness.took(flight.shipment) }
    (air, landed, isUp, crashPoint) = ([], [], false, nil)
    startsAt = real + length
  }

  private mutating func land(_ flight: Flight) throws {
    if flight.isTaken { try witness.took(flight.shipment) }
    if flight.error == .gone { goneSinks.insert(flight.shipment.sink) }
    let sink = flight.shipment.sink
    pipeline.land(
      flight.shipment,
      error: flight.error.map { SinkError(kind: $0, message: "sink '\(sink)': no") }, at: wall)
    if flight.error == nil { landed.append(flight.shipment) }
    if crashPoint == .beforeRecording { return try crash(for: .zero) }
    if !air.contains(where: { $0.lands <= real }) { armed = wall }
  }

  mutating func send(_ shipment: Shipment) {
    let mood = moods[shipment.sink == "phone" ? 0 : 1]
    let flight =
      switch mood {
      case .takes: Flight(shipment: shipment, lands: real, isTaken: true, error: nil)
      case .losesAnswers:
        Flight(
          shipment: shipment, lands: real, isTaken: true, error: .temporary(retryAfter: nil))
      case .temporary:
        Flight(
          shipment: shipment, lands: real, isTaken: false, error: .temporary(retryAfter: nil))
      case .permanent: Flight(shipment: shipment, lands: real, isTaken: false, error: .permanent)
      case .gone: Flight(shipment: shipment, lands: real, isTaken: false, error: .gone)
      case .hangs(let seconds, let takes):
        Flight(
          shipment: shipment, lands: real + Length(seconds: seconds), isTaken: takes,
          error: takes ? nil : .temporary(retryAfter: nil))
      }
    air.append(flight)
  }
}
