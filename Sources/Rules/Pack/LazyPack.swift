import Synchronization

/// A pack that is compiled when it is first used, once.
///
/// Every command loads all packs that ship, and most judge orders of one.
final class LazyPack: Sendable {
  /// The pack as it is written, with all that it inherits.
  let draft: PackDraft
  private let make: @Sendable (PackDraft) -> CompiledPack
  private let made: Mutex<CompiledPack?>

  /// A pack to be compiled later.
  init(_ draft: PackDraft, make: @escaping @Sendable (PackDraft) -> CompiledPack) {
    self.draft = draft
    self.make = make
    made = Mutex(nil)
  }

  /// A pack that is compiled already.
  init(_ draft: PackDraft, made: CompiledPack) {
    self.draft = draft
    make = { _ in made }
    self.made = Mutex(made)
  }

  var value: CompiledPack {
    made.withLock { made in
      if let made { return made }
      let new = make(draft)
      made = new
      return new
    }
  }
}
