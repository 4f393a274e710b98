import CEL
import Civil
import Model

/// What a pack judges with: everything that takes compiling.
final class CompiledPack: Sendable {
  let zone: Zone
  let parameters: [Parameter]
  let rules: [Rule]
  let guards: [Guard]
  let checklist: [ChecklistItem]
  let claims: [Claim]
  let form: [FormField]
  let messages: [Message]
  let hints: [Hint]

  let shape: FactShape
  let values: [NamedValue]
  /// What every order's expressions see alike: `params` and `zone`.
  let constants: [Value]
  /// What the rules read.
  let usage: FactUsage
  /// What the guards and the kit read.
  let kitUsage: FactUsage
  /// What the value `disputed` reads.
  let disputeUsage: FactUsage
  /// By the kind of a step, the guards that speak of one that was taken, and what they read.
  let stepGuards: [EventKind: (guards: [Guard], usage: FactUsage)]

  /// The value that tells whether a dispute is open.
  static let disputed = "disputed"
  /// The value that tells when protection ends.
  static let protectionEnds = "protectionEnds"

  init(_ compiler: PackCompiler, zone: Zone, values: [NamedValue], rules: [Rule], kit: KitCompiler)
  {
    let shape = compiler.shape
    self.shape = shape
    self.zone = zone
    self.rules = rules
    self.values = values
    parameters = compiler.parameters
    guards = kit.guards()
    checklist = kit.checklist()
    claims = kit.claims()
    form = kit.form()
    messages = kit.messages()
    hints = kit.hints()
    constants = [
      .object(ObjectValue(shape.params, parameters.map(\.value))), .string(zone.name),
    ]
    usage = FactUsage(shape, values: values, by: rules.flatMap(\.programs))
    let conditions =
      guards.map(\.when) + checklist.map(\.when) + messages.map(\.when) + hints.map(\.when)
      + form.flatMap { $0.answers.map(\.when) }
    kitUsage = FactUsage(
      shape, values: values, by: conditions.compactMap { $0?.program },
      naming: [CompiledPack.protectionEnds])
    disputeUsage = FactUsage(shape, values: values, by: [], naming: [CompiledPack.disputed])
    let lasting = guards.filter { $0.afterwards != nil }
    let kinds = Set(lasting.flatMap(\.steps)).map { kind in
      let asked = lasting.filter { $0.steps.contains(kind) }
      let programs = asked.compactMap { $0.when?.program }
      return (kind, (guards: asked, usage: FactUsage(shape, values: values, by: programs)))
    }
    stepGuards = Dictionary(uniqueKeysWithValues: kinds)
  }

  func value(_ name: String) -> NamedValue? {
    values.first { $0.name == name }
  }
}
