import Civil
import Model
import Rules
import Toml

/// A pack of one rule, everything of which a test may replace.
struct SmallPack {
  var head = """
    id = "shop"
    platform = "shop"
    timezone = "Europe/Berlin"
    reviewed = 2026-11-22
    """
  var params = ""
  var values = ""
  var rule = """
    from = "shipped"
    window = "10d"
    """
  var ladder = #"ladder = [{ before = "2d", level = "notice" }]"#

  var text: String {
    """
    \(head)
    [params]
    \(params)
    [values]
    \(values)
    [[rules]]
    id = "act"
    title = { en = "Act", ru = "Действуйте" }
    actor = "buyer"
    sources = []
    \(ladder)
    \(rule)
    """
  }

  func load() throws -> Pack {
    let library = try PackLibrary(
      files: [PackFile(name: "shop.toml", bytes: Array(text.utf8))], zones: ZoneDatabase())
    return library.packs[0]
  }

  /// What the only rule says of these events.
  func verdict(_ events: [Event], at now: String = "2030-01-01T00:00:00Z") throws -> Verdict {
    let verdicts = try load().assess(order(events), at: moment(now)).verdicts
    return verdicts[0].verdict
  }

  func window(_ events: [Event], at now: String = "2030-01-01T00:00:00Z") throws -> Window? {
    try verdict(events, at: now).window
  }
}

func order(_ events: [Event]) -> Order {
  Order(ref: OrderRef(platform: "shop", id: "1"), title: "Hub", events: events)
}

/// A fact at `2026-11-20T12:00:00Z`, or on `2026-11-20`.
func event(_ kind: String, _ at: String? = nil, until: String? = nil) -> Event {
  Event(
    EventKind(rawValue: kind), at: at.flatMap(Stamp.init(parsing:)),
    until: until.flatMap(Stamp.init(parsing:)))
}

func moment(_ text: String) -> Moment {
  Moment(rfc3339: text) ?? .earliest
}

extension Verdict {
  /// Why the rule could not be judged.
  var failure: String? {
    guard case .failed(let reason) = self else { return nil }
    return reason
  }
}
