import Civil
import Intake
import Model
import Rules
import Toml

extension PackTest {
  /// Reads one `[[tests]]` table, reporting whatever is wrong in it.
  init?(_ table: Table, file: String, pack: Pack, vocabulary: Vocabulary) {
    let name = table.string("name")
    let from = table.optionalMoment("from")
    let until = table.optionalMoment("until")
    let knownSince = table.optionalMoment("known_since")
    let alerts = PackTest.rows("alerts", of: table, pack)
    let reminders = PackTest.rows("reminders", of: table, pack)
    let quiet = PackTest.quiet(of: table, pack)
    let orders = OrderBook.orders(in: table, file: file, vocabulary: vocabulary)
    if !table.has("orders") { table.report("a test has no orders; write [[tests.orders]]") }
    if !table.has("alerts"), !table.has("quiet") {
      table.report("a test expects nothing; write alerts = [] or quiet = [\"RULE\"]")
    }
    table.finish()
    guard let name else { return nil }
    self.init(
      name: name, place: table.place, orders: orders, from: from, until: until,
      knownSince: knownSince, alerts: alerts, reminders: reminders, quiet: quiet)
  }

  private static func rows(_ key: String, of table: Table, _ pack: Pack) -> [ExpectedAlert]? {
    guard table.has(key) else { return nil }
    return table.tables(key).compactMap { ExpectedAlert($0, pack: pack) }
  }

  private static func quiet(of table: Table, _ pack: Pack) -> [(rule: String, place: Place)] {
    let known = ExpectedAlert.speakers(of: pack)
    return (table.node("quiet")?.elements() ?? []).compactMap { node in
      node.choice(among: known).map { (rule: $0, place: node.place) }
    }
  }
}
