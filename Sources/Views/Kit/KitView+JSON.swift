import Model
import Rules
import Wording

extension KitView {
  /// The view as one JSON object; texts have both languages.
  public var json: JSON {
    [
      "platform": .text(order.ref.platform), "account": .text(order.ref.account),
      "order": .text(order.ref.id), "pack": .string(pack.id), "at": .text(now),
      "windows": .array(windows.map(\.json)), "guards": .array(guards.map(\.json)),
      "steps": .array(steps.map { GuardView($0, of: pack).json }),
      "checklist": .array(
        kit.checklist.map {
          [
            "id": .string($0.item.id), "text": .texts($0.text), "kept": .bool($0.isKept),
            "sources": .strings($0.item.sources),
          ]
        }),
      "reason": .text(kit.claim?.reason),
      "claims": .array((kit.claim.map { [$0] } ?? kit.claims).map { $0.json(of: order.amount) }),
      "form": .array(
        kit.form.map {
          [
            "id": .string($0.field.id), "question": .texts($0.field.question),
            "answer": .texts($0.answer), "sources": .strings($0.field.sources),
          ]
        }),
      "hints": .array(
        kit.hints.map {
          [
            "id": .string($0.hint.id), "text": .texts($0.text),
            "sources": .strings($0.hint.sources),
          ]
        }),
      "messages": .array(
        kit.messages.map {
          [
            "id": .string($0.message.id), "to": .string($0.message.to.rawValue),
            "title": .texts($0.message.title), "subject": .text($0.subject),
            "text": .texts($0.text), "sources": .strings($0.message.sources),
          ]
        }),
    ]
  }
}

extension KitWindow {
  fileprivate var json: JSON {
    [
      "rule": .string(rule.id), "actor": .string(window.actor.rawValue),
      "opens": .text(window.opens), "closes": .text(window.closes),
      "safeCloses": .text(window.safeCloses), "basis": .string(window.basis.rawValue),
      "stage": .text(step?.stage), "level": .text(step?.level.rawValue),
      "advice": step?.adviceText.map { .texts($0) } ?? .null,
    ]
  }
}

extension KitGuard {
  fileprivate var json: JSON {
    [
      "guard": .string(guarding.id), "steps": .strings(steps.map(\.rawValue)),
      "title": .texts(guarding.title), "says": .texts(guarding.says),
      "sources": .strings(guarding.sources),
    ]
  }
}

extension Claim {
  fileprivate func json(of price: Money?) -> JSON {
    let amounts = price.map { PercentRange(least: least, most: most).amounts(of: $0) }
    return [
      "reason": .string(reason), "title": .texts(title), "received": .bool(received),
      "least": .number(least), "most": .number(most), "leastAmount": .text(amounts?.least),
      "mostAmount": .text(amounts?.most), "path": path.map { .texts($0) } ?? .null,
      "advice": advice.map { .texts($0) } ?? .null, "sources": .strings(sources),
    ]
  }
}

extension JSON {
  /// A text in every language.
  static func texts(_ texts: Texts) -> JSON {
    ["en": .string(texts.en), "ru": .string(texts.smoothed.ru)]
  }

  /// A list of strings.
  static func strings(_ strings: [String]) -> JSON { .array(strings.map { .string($0) }) }
}
