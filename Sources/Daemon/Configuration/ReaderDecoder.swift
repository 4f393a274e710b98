import Civil
import Model
import Toml
import Wording

/// Reads `language` and `timezone` of a sink or of one recipient.
nonisolated struct ReaderDecoder {
  let zones: ZoneDatabase

  /// The reader that a table describes; what it leaves out is as the other one has it.
  func reader(_ table: Table, otherwise other: Reader) -> Reader {
    let language = table.optionalChoice("language", of: Language.self) ?? other.language
    return Reader(language: language, zone: table.zone(in: zones) ?? other.zone, zones: zones)
  }
}

extension Table {
  /// The zone under `timezone`; nil where there is none, or none that is known, which is reported.
  nonisolated func zone(in zones: ZoneDatabase) -> Zone? {
    guard let text = optionalText("timezone") else { return nil }
    do {
      return try zones.zone(text.value)
    } catch {
      node.decoder.report("\(error)", at: text.place, length: text.value.count + 2)
      return nil
    }
  }
}
