import Civil
import Daemon
import Model
import Outbox
import Sinks
import Wording

/// How each sink is told, in words.
enum SinkManners {
  static func lines(of configuration: Configuration, for reader: Reader) -> [String] {
    configuration.sinks.flatMap { sink in
      let facts = lines(of: sink, failover: configuration.failovers.successor(of: sink.name))
      return ["\(sink.name):"] + facts.map { "  \($0[reader.language])" }
    }
  }

  private static func lines(of sink: ConfiguredSink, failover: String?) -> [Texts] {
    let policy = sink.policy
    var lines = policy.quiet.sorted { $0.key < $1.key }
      .filter { !$0.value.spans.isEmpty }.map { quiet($0.value, of: $0.key, policy.actTime) }
    lines += [grouping(policy.grouping)]
    if let budget = policy.budget {
      lines.append(
        Texts(
          en: "at most \(budget.count) messages in \(budget.span), the rest in a digest",
          ru: "не больше сообщений, чем \(budget.count) за \(budget.span), остальное сводкой"))
    }
    if let digest = policy.digest {
      let clear = policy.sendsAllClear
      lines.append(
        Texts(
          en: "an outlook \(digest)" + (clear ? ", and an all-clear once a week" : ""),
          ru: "сводка \(RussianReason.times(digest.description))"
            + (clear ? ", и раз в неделю «всё спокойно»" : "")))
    }
    if let failover {
      lines.append(
        Texts(en: "when it fails, \(failover) is told", ru: "если не выйдет, скажет \(failover)"))
    }
    return lines
  }

  private static func quiet(_ hours: QuietHours, of recipient: String, _ actTime: Length) -> Texts {
    let spans = hours.spans.map(\.description).joined(separator: "; ")
    let who = recipient.isEmpty ? "" : "\(recipient): "
    return Texts(
      en: "\(who)quiet \(spans) (\(hours.zone.name)); told all the same at the last stage, or when "
        + "less than \(actTime) would be left",
      ru:
        "\(who)тихо \(RussianReason.times(spans)) (\(hours.zone.name)); последняя ступень звучит всё равно, и то, что "
        + "иначе оставит меньше \(actTime)")
  }

  private static func grouping(_ grouping: Grouping?) -> Texts {
    switch grouping {
    case nil: Texts(en: "each alert by itself", ru: "каждое оповещение отдельно")
    case .few:
      Texts(
        en: "more than 3 alerts due together go in one message",
        ru: "больше 3 оповещений сразу приходят одним сообщением")
    case .within(let span):
      Texts(
        en: "what falls due within \(span) goes in one message",
        ru: "всё, что наступит за \(span), приходит одним сообщением")
    }
  }
}

extension Configuration {
  /// How the readers of each sink want to be told, by the sink's name.
  var policies: [String: SinkPolicy] {
    Dictionary(sinks.map { ($0.name, $0.policy) }) { first, _ in first }
  }
}
