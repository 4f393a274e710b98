import Civil
import Toml
import Wording

/// Whom a mail sink writes to.
nonisolated struct Recipients {
  /// The addresses in the order of the file; nil when there are none to be read.
  var addresses: [String]?
  /// For whom is written, where an address has a language or zone of its own.
  var byAddress: [String: Reader] = [:]
}

/// Reads `to`: addresses, or tables with an address and what is particular to its reader.
nonisolated struct RecipientDecoder {
  let zones: ZoneDatabase
  let reader: Reader

  func readers(_ table: Table, _ isMail: Bool) -> Recipients {
    guard isMail else { return Recipients() }
    guard let node = table.node("to") else {
      table.report("'to' is missing; write to = [\"me@example.org\"]")
      return Recipients()
    }
    guard let elements = node.elements() else { return Recipients() }
    var recipients = Recipients(addresses: [])
    for element in elements {
      if element.kind == .table, let entry = element.table() {
        let address = entry.string("address")
        let own = ReaderDecoder(zones: zones).reader(entry, otherwise: reader)
        entry.finish()
        guard let address else { continue }
        recipients.addresses?.append(address)
        recipients.byAddress[address] = own
      } else if let address = element.string() {
        recipients.addresses?.append(address)
      }
    }
    return recipients
  }
}
