import Civil
import Model
import Outbox
import Rules
import Toml

/// Reads the `[[routes]]` tables.
nonisolated struct RouteDecoder {
  let sinks: [String]
  let zones: ZoneDatabase

  func routes(_ root: Table) -> [Route] {
    root.tables("routes").map { table in
      let levels = (table.node("levels")?.elements() ?? []).compactMap { $0.choice(of: Level.self) }
      let route = Route(
        levels: levels, platforms: table.optionalStrings("platforms") ?? [],
        tags: table.optionalStrings("tags") ?? [],
        accounts: table.optionalStrings("accounts") ?? [], when: condition(table),
        to: destinations(table))
      table.finish()
      return route
    }
  }

  private func condition(_ table: Table) -> AlertCondition? {
    table.optionalText("when").flatMap {
      AlertCondition($0, zones: zones, decoder: table.node.decoder)
    }
  }

  private func destinations(_ table: Table) -> [String] {
    guard let node = table.node("to") else {
      table.report("'to' is missing; write to = [\"journal\"]")
      return []
    }
    let names = (node.elements() ?? []).compactMap { $0.choice(among: sinks) }
    if names.isEmpty, !node.decoder.hasFindings {
      node.report("a route must lead to a sink; write to = [\"journal\"]")
    }
    return names
  }
}
