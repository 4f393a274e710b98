import Model
public import Rules
public import Wording

/// What one guard of a pack is for, and whether it spoke against a step already taken.
public struct GuardExplanation: Sendable {
  private let guarding: Guard
  private let pack: Pack
  private let taken: [GuardView]

  /// Creates an explanation.
  ///
  /// - Parameters:
  ///   - guarding: The guard.
  ///   - pack: Its pack.
  ///   - steps: The steps of the order that guards of the pack speak against.
  public init(_ guarding: Guard, of pack: Pack, steps: [SpokenGuard]) {
    self.guarding = guarding
    self.pack = pack
    taken = steps.filter { $0.guarding.id == guarding.id }.map { GuardView($0, of: pack) }
  }

  /// The explanation as one JSON object; texts are English.
  public var json: JSON {
    [
      "guard": .string(guarding.id), "title": .string(guarding.title.en),
      "steps": .array(guarding.steps.map { .text($0) }), "says": .string(guarding.says.en),
      "level": .string(guarding.level.rawValue),
      "sources": .array(guarding.sources.map { .string($0) }), "place": .text(guarding.place),
      "taken": .array(taken.map(\.json)),
    ]
  }

  /// The explanation in lines for a person.
  public func lines(for reader: Reader) -> [String] {
    let language = reader.language
    let steps = guarding.steps.map { "\($0) (\($0.worded(in: language)))" }
    let before = Texts(en: "speaks before", ru: "предостерегает от шага")[language]
    var lines = [
      "\(guarding.id): \(guarding.title[language])",
      "  \(before): \(steps.joined(separator: ", "))",
    ]
    guard !taken.isEmpty else {
      let quiet = Texts(
        en: "no step was taken against it", ru: "такого шага вопреки ему не было")[language]
      lines += ["  \(quiet)", "  \(guarding.says[language])"]
      return lines + pack.sourceLines(guarding.sources, in: language)
    }
    return lines + taken.flatMap { $0.afterwards(for: reader).dropFirst() }
  }
}
