import Civil
import Model

extension DigestComposer {
  /// An alert, as its own message would have it for its one line.
  func line(_ alert: Alert) -> String {
    AlertWording(alert, for: reader, at: now).summary
  }

  /// `3 December 2026, 08:59 CET, 7 d left: Open the dispute, aliexpress 3071 (me), USB-C hub`.
  func line(_ line: Digest.Line) -> String {
    let left = TimeLeft(at: now, until: line.safeCloses).briefPhrase(in: reader.language)
    let title = plainLine(line.title, limit: 120)
    let turn =
      line.actor == .buyer
      ? "" : say(en: " (not your turn to act)", ru: " (действовать должны не вы)")
    let what = [name(line.ruleTitle) + turn, name(line.order), title].filter { !$0.isEmpty }
    return "\(reader.worded(line.safeCloses)), \(left): \(what.joined(separator: ", "))"
  }

  /// Something hushed that closes soon.
  func line(_ line: Digest.HushLine) -> String {
    let author = plainLine(line.author, limit: 60)
    let (close, since) = (reader.worded(line.closes), reader.worded(line.since))
    let what = "\(close): \(name(line.ruleTitle)), \(name(line.order))"
    return say(
      en: "\(what); hushed by \(author) on \(since)", ru: "\(what); отключено (\(author)) \(since)")
  }

  /// A delivery that was given up.
  func line(_ line: Digest.DeadLine) -> String {
    let sink = plainLine(line.sink, limit: 60)
    let reason = plainLine(line.reason, limit: 300)
    let what = "\(reader.worded(line.at)): \(name(line.ruleTitle)), \(name(line.order))"
    return say(en: "\(what); through \(sink): \(reason)", ru: "\(what); через \(sink): \(reason)")
  }

  /// The shortest time left for acting.
  func line(_ lead: Digest.Lead) -> String {
    let what = "\(name(lead.ruleTitle)), \(name(lead.order))"
    guard lead.seconds >= 0 else {
      return say(en: "Told too late: \(what).", ru: "Сообщено слишком поздно: \(what).")
    }
    let length = TimeLeft(lead.length).brief(in: reader.language)
    return say(
      en: "Shortest time an alert left for acting: \(length) (\(what)).",
      ru: "Меньше всего времени на действие: \(length) (\(what)).")
  }

  private func name(_ texts: Texts) -> String { plainLine(texts[reader.language], limit: 120) }

  private func name(_ order: OrderRef) -> String { plainLine(order.description, limit: 120) }
}
