import Model
public import Rules
public import Wording

/// A guard that speaks against a step, ready to be shown.
public struct GuardView: Sendable {
  private let spoken: SpokenGuard
  private let pack: Pack

  /// Creates a view of a guard of this pack.
  public init(_ spoken: SpokenGuard, of pack: Pack) {
    self.spoken = spoken
    self.pack = pack
  }

  /// The view as one JSON object; texts are English.
  public var json: JSON {
    let guarding = spoken.guarding
    return [
      "guard": .string(guarding.id), "step": .text(spoken.step.kind), "at": .text(spoken.step.at),
      "level": .string(guarding.level.rawValue), "title": .string(guarding.title.en),
      "says": .string(guarding.says.en), "afterwards": .text(guarding.afterwards?.en),
      "problem": .text(spoken.problem),
      "sources": .array(guarding.sources.map { .string($0) }),
    ]
  }

  /// What speaks against the step, in lines for a person.
  public func lines(for reader: Reader) -> [String] {
    let language = reader.language
    let guarding = spoken.guarding
    var lines = ["\(guarding.id): \(guarding.title[language])", "  \(guarding.says[language])"]
    if let problem = spoken.problem {
      let doubt = Texts(
        en: "it could not be judged and speaks in doubt: \(problem)",
        ru: "условие не удалось проверить, поэтому на всякий случай: \(problem)")
      lines.append("  \(doubt[language])")
    }
    return lines + pack.sourceLines(guarding.sources, in: language)
  }

  /// That the step was taken all the same, and what can still be done.
  public func afterwards(for reader: Reader) -> [String] {
    let language = reader.language
    let at = spoken.step.at.map { "\(reader.both($0, platform: pack.zone))  " } ?? ""
    let step = "\(at)\(spoken.step.kind.worded(in: language))"
    let rest = spoken.guarding.afterwards.map { "  \($0[language])" }
    return lines(for: reader) + ["  \(step)"] + (rest.map { [$0] } ?? [])
  }
}
