import Civil
import Model
import Outbox
import Sinks
import Toml
import Wording

/// Reads the keys of a sink that say when and how often its readers want to be told.
nonisolated struct PolicyDecoder {
  let table: Table
  let reader: Reader
  /// The readers of single recipients, by address.
  let readers: [String: Reader]

  func policy(for settings: SinkSettings) -> SinkPolicy {
    let spans = quietSpans()
    let zones = self.zones(of: settings)
    return SinkPolicy(
      quiet: spans.isEmpty ? [:] : zones.compactMapValues { quiet(spans, in: $0) }, zones: zones,
      actTime: table.limit("act_time") ?? Length(hours: 6), grouping: grouping(for: settings),
      budget: budget(), digest: digest(), sendsAllClear: table.optionalBool("all_clear") ?? false)
  }

  private func zones(of settings: SinkSettings) -> [String: Zone] {
    guard case .sendmail(let mail) = settings else { return ["": reader.zone] }
    return Dictionary(
      mail.to.map { ($0, (readers[$0] ?? reader).zone) }, uniquingKeysWith: { first, _ in first })
  }

  private func quietSpans() -> [QuietSpan] {
    table.tables("quiet").compactMap { entry in
      defer { entry.finish() }
      let words = entry.node("days")?.elements()?.compactMap { $0.choice(among: Weekday.words) }
      guard let from = entry.string("from"), let until = entry.string("until") else { return nil }
      let days = words.map { Set($0.compactMap(Weekday.init(word:))) } ?? Set(Weekday.allCases)
      do throws(QuietHoursError) {
        return try QuietSpan(days: days, from: from, until: until)
      } catch {
        entry.report("\(error)", at: error.key)
        return nil
      }
    }
  }

  private func quiet(_ spans: [QuietSpan], in zone: Zone) -> QuietHours? {
    do throws(QuietHoursError) {
      return try QuietHours(spans, zone: zone)
    } catch {
      table.report("\(error)", at: "quiet")
      return nil
    }
  }

  private func grouping(for settings: SinkSettings) -> Grouping? {
    guard let text = table.optionalString("group") else { return settings.isForPeople ? .few : nil }
    if text == "never" { return nil }
    guard let length = try? Length(parsing: text), length <= Length(hours: 24) else {
      table.report(
        "'group' is neither a length up to 24h nor 'never' (got \(quoted(text))); write \"2m\"",
        at: "group")
      return nil
    }
    return .within(length)
  }

  private func budget() -> Budget? {
    guard let text = table.optionalString("budget") else { return nil }
    do throws(BudgetError) {
      return try Budget(parsing: text)
    } catch {
      table.report("'budget': \(error)", at: "budget")
      return nil
    }
  }

  private func digest() -> DigestTimes? {
    guard let text = table.optionalString("digest") else {
      if table.has("all_clear") {
        table.report("'all_clear' needs 'digest'; write digest = \"daily 08:00\"", at: "all_clear")
      }
      return nil
    }
    do throws(DigestTimesError) {
      return try DigestTimes(parsing: text)
    } catch {
      table.report("'digest': \(error)", at: "digest")
      return nil
    }
  }
}

extension SinkSettings {
  /// Whether a person reads it, who would rather have one message than five; a program would not.
  nonisolated fileprivate var isForPeople: Bool {
    switch self {
    case .journal: false
    case .sendmail: true
    case .webhook(let webhook): webhook.preset != .standard && webhook.preset != .template
    }
  }
}
