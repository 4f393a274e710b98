import Civil
import Model
import Rules
import Schedule

/// A pack with rules of a test's own making.
func pack(_ rules: String, head: String = "") throws -> Pack {
  let text = """
    id = "shop"
    platform = "shop"
    timezone = "UTC"
    reviewed = 2026-11-22
    \(head)
    \(rules)
    """
  let file = PackFile(name: "shop.toml", bytes: Array(text.utf8))
  return try PackLibrary(files: [file], zones: ZoneDatabase()).packs[0]
}

/// A rule with this body and ladder, both as TOML.
func rule(_ id: String, _ body: String, _ ladder: String) -> String {
  """
  [[rules]]
  id = "\(id)"
  title = { en = "Act", ru = "Действуйте" }
  actor = "buyer"
  sources = []
  \(body)
  ladder = [\(ladder)]

  """
}

/// A rule that closes when `protection-set` says, unless `received`, with three stages and an after.
let guardRule = rule(
  "guard",
  """
  when = "has(order.protectionSet) && !has(order.received)"
  closes = "order.protectionSet.until"
  """,
  """
  { before = "7d", level = "notice" }, { before = "2d", level = "warning" },
  { before = "12h", level = "critical", repeat = "3h" }, { after = "0s", level = "critical" }
  """)

func order(_ events: [Event], id: String = "1", knownSince: Moment? = nil) -> Order {
  Order(
    ref: OrderRef(platform: "shop", id: id), title: "Hub", events: events, knownSince: knownSince)
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

/// An alert in one word: `guard-7d`, `guard-12h#2` for a second reminder.
func word(_ alert: Alert) -> String {
  "\(alert.rule)\(alert.stage)" + (alert.repetition == 0 ? "" : "#\(alert.repetition)")
}

extension Agenda {
  var words: [String] { due.map(word) }
}
