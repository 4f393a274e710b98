import Civil
import Model
import Outbox

/// What happens in one random history, and under which configuration.
struct History {
  static let start = Moment(rfc3339: "2027-03-01T09:30:00Z") ?? .earliest
  static let span = Length(days: 10)

  struct Entry: Hashable {
    let at: Moment
    let action: Action
  }

  let seed: UInt64
  var policies: [String: SinkPolicy] = [:]
  var isChained = false
  var isToPhoneAlone = false
  var recipients = ["a"]
  var entries: [Entry] = []

  init(seed: UInt64) throws {
    self.seed = seed
    var dice = Dice(seed: seed)
    isChained = dice.chance(1, of: 2)
    isToPhoneAlone = dice.chance(1, of: 2)
    recipients = dice.chance(1, of: 4) ? ["a", "b"] : ["a"]
    for sink in ["phone", "mail"] { policies[sink] = try dice.policy(of: recipients) }
    for order in 0..<dice.pick([1, 1, 2, 3, 5]) {
      let at = dice.chance(1, of: 2) ? History.start : dice.moment()
      entries.append(Entry(at: at, action: .guardCloses(order, dice.close(after: at))))
      for _ in 0..<dice.below(4) {
        let at = dice.moment()
        entries.append(Entry(at: at, action: dice.edit(of: order, at: at)))
      }
    }
    for _ in 0..<dice.below(9) { entries += dice.trouble() }
    entries.sort { $0.at < $1.at }
  }
}

/// The random choices of a history.
struct Dice {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func below(_ count: Int64) -> Int64 { .random(in: 0..<count, using: &random) }

  mutating func chance(_ hits: Int64, of count: Int64) -> Bool { below(count) < hits }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(below(Int64(elements.count)))]
  }

  mutating func moment() -> Moment {
    History.start + Length(seconds: below(History.span.seconds))
  }

  /// A close within the next days, often soon.
  mutating func close(after at: Moment) -> Length {
    let length = Length(hours: 2 + below(chance(1, of: 3) ? 20 : 220))
    return at - History.start + length + Length(minutes: below(60))
  }

  mutating func policy(of recipients: [String]) throws -> SinkPolicy {
    var policy = SinkPolicy()
    if chance(1, of: 2) {
      let days: Set<Weekday> = chance(1, of: 3) ? [.saturday, .sunday] : Set(Weekday.allCases)
      let span = pick([("22:00", "07:00"), ("00:00", "24:00"), ("12:00", "13:30")])
      // Whole days of all the week would leave no time to tell anything.
      let spans =
        span.1 == "24:00" && days.count == 7 ? ("20:00", "10:00") : span
      let quiet = try QuietHours([QuietSpan(days: days, from: spans.0, until: spans.1)], zone: .utc)
      for recipient in recipients { policy.quiet[recipient] = quiet }
    }
    policy.grouping = pick([nil, .few, .within(Length(minutes: 2))])
    policy.budget = chance(1, of: 4) ? try Budget(parsing: pick(["1/1h", "2/6h"])) : nil
    policy.digest =
      chance(1, of: 4) ? try DigestTimes(parsing: pick(["daily 08:00", "weekly wed 08:00"])) : nil
    policy.sendsAllClear = chance(1, of: 2)
    return policy
  }

  mutating func edit(of order: Int, at: Moment) -> Action {
    switch below(10) {
    case 0, 1: .guardCloses(order, chance(1, of: 6) ? nil : close(after: at))
    case 2: .dispatchCloses(order, close(after: at))
    case 3: .dispute(order, chance(1, of: 3) ? nil : close(after: at))
    case 4, 5: .received(order, chance(4, of: 5))
    case 6: .shipped(order)
    case 7: .refunded(order, chance(4, of: 5))
    default: .withdrawn(order, chance(3, of: 5))
    }
  }

  /// Trouble, and often its end.
  mutating func trouble() -> [History.Entry] {
    let at = moment()
    let length = Length(seconds: pick([60, 3_600, 40_000, 200_000]) + below(600))
    func entry(_ action: Action, _ end: Action? = nil) -> [History.Entry] {
      [History.Entry(at: at, action: action)]
        + (end.map { [History.Entry(at: at + length, action: $0)] } ?? [])
    }
    let sink = Int(below(2))
    switch below(11) {
    case 0, 1: return entry(.mood(sink, .temporary), .mood(sink, .takes))
    case 2: return entry(.mood(sink, pick([.permanent, .gone])), .mood(sink, .takes))
    case 3:
      return entry(
        .mood(sink, .hangs(1 + below(3_000), takes: chance(1, of: 2))), .mood(sink, .takes))
    case 4: return entry(.mood(sink, .losesAnswers), .mood(sink, .takes))
    case 5, 6:
      let rule = chance(1, of: 2) ? pick(Fact.rules) : nil
      return entry(
        .hush(pick(Hush.Kind.allCases), Int(below(3)), rule: rule, length),
        chance(1, of: 3) ? .lift : nil)
    case 7: return entry(.step(chance(1, of: 2) ? length : .zero - length))
    case 8: return entry(.suspend(length))
    case 9: return entry(.crash(pick(Action.Point.allCases), chance(1, of: 2) ? .zero : length))
    default:
      let tables = ["delivery", "digest", "ledgerEntry", "watchedOrder", "setting"]
      return [
        History.Entry(at: at, action: .fullDisk(pick(tables))),
        History.Entry(at: at + Length(seconds: 1 + below(1_200)), action: .fullDisk(nil)),
      ]
    }
  }
}
