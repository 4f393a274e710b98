import Civil
import Model
import Storage
public import Wording

extension StatusView {
  /// The view in lines for a person.
  public func lines(for reader: Reader) -> [String] {
    let language = reader.language
    return [
      daemonLine[language], Texts(en: "state: \(folder)", ru: "состояние: \(folder)")[language],
    ]
      + figures.map { $0[language] }
      + [nextLine(for: reader), leadLine(in: language)].compactMap(\.self)
      + complaints.map { $0[language] }
  }

  private var daemonLine: Texts {
    guard let daemon else { return Texts(en: "daemon: not running", ru: "служба не работает") }
    return Texts(
      en: "daemon: running, process \(daemon)", ru: "служба работает, процесс \(daemon)")
  }

  private var figures: [Texts] {
    let orders = Texts(
      en: "orders: \(counts.watched) watched, \(counts.withdrawn) withdrawn",
      ru: "заказы: под наблюдением \(counts.watched), сняты \(counts.withdrawn)")
    let deliveries = Texts(
      en: "deliveries: \(counts.pending) waiting, \(counts.delivered) delivered, "
        + "\(counts.dead) dead, \(counts.cancelled) cancelled",
      ru: "доставки: ждут \(counts.pending), доставлены \(counts.delivered), "
        + "потеряны \(counts.dead), отменены \(counts.cancelled)")
    let digests = Texts(
      en: "digests: \(counts.pendingDigests) waiting, \(counts.deadDigests) dead",
      ru: "сводки: ждут \(counts.pendingDigests), потеряны \(counts.deadDigests)")
    let hushes = Texts(
      en: "hushes: \(findings.hushes) standing; see 'orderwatch hushes'",
      ru: "приглушено: \(findings.hushes); смотрите 'orderwatch hushes'")
    return [orders, deliveries]
      + (counts.pendingDigests + counts.deadDigests > 0 ? [digests] : [])
      + (findings.hushes > 0 ? [hushes] : [])
  }

  private func nextLine(for reader: Reader) -> String? {
    guard let wake = nextWake, let order = counts.nextWakeOrder else { return nil }
    let left = TimeLeft(at: now, until: wake).brief(in: reader.language)
    let when = "\(reader.zone.format(wake)) (\(left)), \(order)"
    return Texts(en: "next: \(when)", ru: "дальше: \(when)")[reader.language]
  }

  /// The shortest time that anything told of late left for acting.
  private func leadLine(in language: Language) -> String? {
    guard let worst = findings.leads.worst else { return nil }
    let isLate = worst.lead < .zero
    let length = TimeLeft(
      at: isLate ? worst.closes : worst.toldAt, until: isLate ? worst.toldAt : worst.closes
    ).brief(in: language)
    let what = "\(worst.order.id) \(worst.rule)"
    let (days, windows) = (StatusView.leadDays, findings.leads.count)
    return Texts(
      en: "told latest: \(what), \(length) \(isLate ? "after" : "before") its close "
        + "(\(windows) \(windows == 1 ? "window" : "windows") in \(days) days)",
      ru: "сказано позднее всего: \(what), \(isLate ? "через " : "за ")\(length) "
        + "\(isLate ? "после конца" : "до конца") (окон за \(days) дней: \(windows))")[language]
  }

  private var complaints: [Texts] {
    let refused = findings.refused.map(TextTable.plain).map {
      Texts(en: "not taken: \($0)", ru: "не принято: \($0)")
    }
    let dead =
      findings.deadDigests.map { Outgoing.digest($0, members: []) }
      + findings.dead.map { Outgoing.delivery($0) }
    return refused + dead.map(StatusView.givenUp)
  }

  private static func givenUp(_ outgoing: Outgoing) -> Texts {
    let why = TextTable.plain(outgoing.lastError ?? "")
    func line(_ words: String, _ language: Language) -> String {
      switch outgoing {
      case .delivery: "\(words): \(outgoing.about(in: language)): \(why)"
      case .digest(let row, _):
        "\(words): \(row.kind.word(in: language)) \(outgoing.target): \(why)"
      }
    }
    return Texts(en: line("given up", .english), ru: line("потеряно", .russian))
  }
}
