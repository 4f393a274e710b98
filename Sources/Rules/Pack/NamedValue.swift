import CEL

/// A named expression of a pack, judged once per order before the rules that use it.
///
/// A class for the reason that `Expression` is one.
final class NamedValue: Sendable {
  let name: String
  let program: Program

  init(name: String, program: Program) {
    self.name = name
    self.program = program
  }

  var type: CELType { program.type }
}
