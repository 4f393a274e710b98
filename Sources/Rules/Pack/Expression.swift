import CEL

/// A compiled expression of a pack together with the place it stands at.
///
/// A class, so that judging an order hands it about without copying what it is made of.
final class Expression: Sendable {
  let program: Program
  let place: String

  init(program: Program, place: String) {
    self.program = program
    self.place = place
  }
}
