import Civil
import Model
import Rules
import Schedule
import Storage
public import Wording

extension OrderView {
  /// The view in lines for a person.
  public func lines(for reader: Reader) -> [String] {
    let names = Texts(
      en: "events windows alerts deliveries moved guards",
      ru: "события окна оповещения доставки перенесено предостережения")[reader.language]
      .split(separator: " ")
    var lines = ["\(order.ref)  \(TextTable.plain(order.title))"]
    lines += [order.amount?.worded(in: reader.language), order.seller, order.url].compactMap(\.self)
      .map { "  " + TextTable.plain($0) }
    lines += ["", "\(names[0]):"] + order.events.map { "  " + line($0, reader) }
    lines += ["", "\(names[1]) (\(pack.id)):"] + windows.map { "  " + line($0, reader) }
    if !histories.isEmpty {
      lines += ["", "\(names[4]):"] + histories.flatMap { $0.lines(for: reader) }.map { "  " + $0 }
    }
    if !steps.isEmpty {
      lines +=
        ["", "\(names[5]):"] + steps.flatMap { $0.afterwards(for: reader) }.map { "  " + $0 }
    }
    lines += ["", "\(names[2]):"] + ledger.map { "  " + line($0, reader) }
    if !deliveries.isEmpty {
      lines += ["", "\(names[3]):"] + deliveries.map { "  " + line($0, reader) }
    }
    return lines
  }

  private func line(_ event: Event, _ reader: Reader) -> String {
    let texts = [
      event.kind.rawValue, event.at.map { shown($0, reader) },
      event.until.map { "\(Texts.until[reader.language]) \(shown($0, reader))" },
      event.amount?.worded(in: reader.language), event.reason, event.note, "(\(event.origin))",
      isAhead(event) ? Texts(en: "not yet", ru: "ещё не наступило")[reader.language] : nil,
    ]
    return texts.compactMap(\.self).map(TextTable.plain).joined(separator: "  ")
  }

  private func shown(_ stamp: Stamp, _ reader: Reader) -> String {
    guard case .moment(let moment) = stamp else { return stamp.description }
    return reader.zone.format(moment)
  }

  private func line(_ window: Window, _ reader: Reader) -> String {
    let opens = window.opens.map { "\(reader.zone.format($0)) – " } ?? "– "
    let basis = window.basis.word(in: reader.language)
    // The list counts down to the safe close; whoever compares must find both here.
    let safe =
      window.safeCloses == window.closes ? "" : " (≥ \(reader.zone.format(window.safeCloses)))"
    return "\(window.rule)  \(opens)\(reader.zone.format(window.closes))\(safe)  \(basis)"
  }

  private func line(_ entry: LedgerEntry, _ reader: Reader) -> String {
    let times = entry.repetition > 0 ? " ×\(entry.repetition + 1)" : ""
    return "\(reader.zone.format(entry.at))  \(entry.rule) \(entry.stage)\(times)  "
      + entry.state.word(in: reader.language)
  }

  private func line(_ row: DeliveryRow, _ reader: Reader) -> String {
    let target = [row.delivery.sink, row.delivery.recipient].filter { !$0.isEmpty }
    let finished = row.finishedAt.map { reader.zone.format($0) }
    let next = row.nextAttemptAt.map { "\(Texts.next[reader.language]) \(reader.zone.format($0))" }
    let alert = row.delivery.alert
    let texts: [String?] = [
      "\(row.id)", target.joined(separator: " "), "\(alert.rule) \(alert.stage)",
      row.state.word(in: reader.language), finished, next, row.lastError,
    ]
    return texts.compactMap(\.self).map(TextTable.plain).joined(separator: "  ")
  }
}
