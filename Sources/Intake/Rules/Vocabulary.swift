public import Model

/// The words an order book may use: what exists in the packs that are loaded.
public struct Vocabulary: Sendable {
  let platforms: KnownWords
  let kinds: KnownWords
  let packs: KnownWords

  /// Creates a vocabulary.
  ///
  /// - Parameters:
  ///   - platforms: The platforms that packs are for; lists are told in this order.
  ///   - kinds: The kinds of events that packs declare; the standard ones are always known.
  ///   - packs: The ids that `policy` may name.
  public init(platforms: [String], kinds: [EventKind], packs: [String]) {
    self.platforms = KnownWords("platform", platforms)
    self.kinds = KnownWords("event kind", (EventKind.standard + kinds).map(\.rawValue))
    self.packs = KnownWords("policy", packs)
  }

  /// What is wrong with a platform's name, and what to write; nil when it is known.
  public func problem(platform: String) -> String? { platforms.problem(platform) }

  /// What is wrong with a kind of event, and what to write; nil when it is known.
  public func problem(kind: EventKind) -> String? { kinds.problem(kind.rawValue) }

  /// What is wrong with a pack's id, and what to write; nil when it is known.
  public func problem(pack: String) -> String? { packs.problem(pack) }
}
