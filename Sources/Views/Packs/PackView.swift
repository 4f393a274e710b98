import Civil
public import Model
public import Rules

/// A pack as it is shown.
public struct PackView: Sendable {
  private let pack: Pack

  /// Creates a view.
  public init(_ pack: Pack) {
    self.pack = pack
  }

  /// The headings of a list of packs.
  public static let heads = ["PACK", "PLATFORM", "ORDERS", "RULES", "REVIEWED", "TITLE"]

  /// The cells of a list's row.
  public func cells(in language: Language) -> [String] {
    let until = pack.placedUntil.map { "\($0)" } ?? ""
    return [
      pack.id, pack.platform, "\(pack.placedFrom.map { "\($0)" } ?? "")..\(until)",
      "\(pack.rules.count)", "\(pack.reviewed)", pack.title[language],
    ]
  }

  /// The view as one JSON object.
  public var json: JSON {
    [
      "id": .string(pack.id), "platform": .string(pack.platform), "title": .string(pack.title.en),
      "placedFrom": .text(pack.placedFrom), "placedUntil": .text(pack.placedUntil),
      "regions": .array(pack.regions.map { .string($0) }), "timezone": .string(pack.zone.name),
      "reviewed": .text(pack.reviewed), "extends": .text(pack.extends),
      "params": .array(pack.parameters.map(PackView.json)),
      "rules": .array(pack.rules.map(PackView.json)),
    ]
  }

  private static func json(_ parameter: Parameter) -> JSON {
    [
      "name": .string(parameter.name), "value": .string(parameter.text),
      "overridden": .bool(parameter.isOverridden), "doc": .string(parameter.doc),
      "sources": .array(parameter.sources.map { .string($0) }),
    ]
  }

  private static func json(_ rule: Rule) -> JSON {
    [
      "id": .string(rule.id), "title": .string(rule.title.en),
      "actor": .string(rule.actor.rawValue),
      "sources": .array(rule.sources.map { .string($0) }),
      "ladder": .array(
        rule.ladder.map { step in
          [
            "stage": .text(step.stage), "level": .string(step.level.rawValue),
            "advice": .string(step.advice), "repeat": .text(step.repeatEvery),
          ]
        }),
    ]
  }

  /// The view in lines for a person.
  public func lines(in language: Language) -> [String] {
    var lines = ["\(pack.id): \(pack.title[language])"]
    lines.append("  \(pack.file), reviewed \(pack.reviewed), days counted in \(pack.zone.name)")
    lines += ["", "params:"]
    for parameter in pack.parameters {
      let mark = parameter.isOverridden ? " (from the configuration)" : ""
      lines.append("  \(parameter.name) = \(parameter.text)\(mark)  \(parameter.doc)")
    }
    for rule in pack.rules {
      lines += ["", "\(rule.id) (\(rule.actor.rawValue)): \(rule.title[language])"]
      for step in rule.ladder {
        let text = step.adviceText?[language] ?? ""
        let every = step.repeatEvery.map { ", every \($0)" } ?? ""
        lines.append("  \(step.stage)  \(step.level.rawValue)\(every)  \(text)")
      }
      if let missed = rule.ifMissed { lines.append("  \(missed[language])") }
      lines.append("  sources: \(rule.sources.joined(separator: ", "))")
    }
    lines += ["", "sources:"]
    for (id, source) in pack.sources.sorted(by: { $0.key < $1.key }) {
      let url = source.url.map { " <\($0)>" } ?? ""
      lines.append("  \(id): \(source.title)\(url)\(source.dated.map { ", \($0)" } ?? "")")
    }
    return lines
  }
}
