import Civil
import Model
import Outbox
import Rules
import Storage
import Views
import Wording

/// An alert with what the routes make of it, ready to be shown.
struct RoutedAlert {
  private let alert: Alert
  private let explanation: RouteExplanation
  private let isTold: Bool
  private let isLastStage: Bool
  private let policies: [String: SinkPolicy]

  init(
    _ alert: Alert, by explanation: RouteExplanation, under pack: Pack,
    policies: [String: SinkPolicy], at now: Moment
  ) {
    self.alert = alert
    self.explanation = explanation
    self.policies = policies
    isTold = alert.at < now
    isLastStage = pack.rule(alert.rule)?.isLastStage(alert.stage) ?? false
  }

  func lines(for reader: Reader) -> [String] {
    let language = reader.language
    let told = Texts(en: "told", ru: "сказано")
    let coming = Texts(en: "to come", ru: "впереди")
    let head =
      "\(reader.zone.format(alert.at))  \(alert.rule) \(alert.stage)  \(alert.level.word(in: language))  "
      + "(\((isTold ? told : coming)[language]))"
    let steps = explanation.steps.enumerated().map { index, step in
      "  \(RoutedAlert.line(index + 1, step)[language])"
    }
    let hearers = explanation.hearers.map { "  \(line($0, for: reader)[language])" }
    return [head] + steps + hearers
  }

  var json: JSON {
    [
      "alert": alert.json, "told": .bool(isTold),
      "routes": .array(explanation.steps.enumerated().map { RoutedAlert.json($0 + 1, $1) }),
      "hearers": .array(explanation.hearers.map(json)),
    ]
  }

  private static func line(_ number: Int, _ step: RouteExplanation.Step) -> Texts {
    let verdict = step.verdict
    let why = verdict.reasons.isEmpty ? "" : ": \(verdict.reasons.joined(separator: ", "))"
    let sinks = step.route.sinks.joined(separator: ", ")
    return verdict.isTaken
      ? Texts(
        en: "route \(number) takes it to \(sinks)\(why)",
        ru: "маршрут \(number) ведёт в \(sinks)\(RussianReason.of(why))")
      : Texts(
        en: "route \(number) does not take it\(why)",
        ru: "маршрут \(number) не берёт\(RussianReason.of(why))")
  }

  private func line(_ hearer: RouteExplanation.Hearer, for reader: Reader) -> Texts {
    let recipient = hearer.recipient
    let name = [recipient.sink, recipient.address].filter { !$0.isEmpty }.joined(separator: " ")
    let because = hearer.because.map(\.description).joined(separator: ", ")
    let release = release(for: recipient).map { reader.zone.format($0) }
    return Texts(
      en: "heard by \(name) (\(because))"
        + (release.map { ", in quiet hours: waits until \($0)" } ?? ""),
      ru: "услышит \(name) (\(RussianReason.of(because)))"
        + (release.map { ", тихие часы: ждёт до \($0)" } ?? ""))
  }

  /// Until when quiet hours hold an alert to come back from a recipient.
  private func release(for recipient: Recipient) -> Moment? {
    guard !isTold, let policy = policies[recipient.sink],
      let quiet = policy.quiet[recipient.address],
      case .hold(let end) = Hold(
        of: alert, isLastStage: isLastStage, in: quiet, actTime: policy.actTime, at: alert.at)
    else { return nil }
    return end
  }

  private static func json(_ number: Int, _ step: RouteExplanation.Step) -> JSON {
    [
      "route": .number(number), "takes": .bool(step.verdict.isTaken),
      "because": .array(step.verdict.reasons.map { .string($0) }),
      "to": .array(step.route.sinks.map { .string($0) }),
    ]
  }

  private func json(_ hearer: RouteExplanation.Hearer) -> JSON {
    [
      "sink": .string(hearer.recipient.sink), "recipient": .string(hearer.recipient.address),
      "because": .array(hearer.because.map { .text($0) }),
      "heldUntil": .text(release(for: hearer.recipient)),
    ]
  }
}
