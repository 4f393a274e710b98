import Civil
import Model

/// A key of an order that stands for an event with nothing but a time.
struct Shorthand {
  static let all: [Shorthand] =
    [.placed, .paid, .shipped, .delivered, .received, .confirmed].map {
      Shorthand(key: $0.rawValue, kind: $0)
    } + [Shorthand(key: "protection_ends", kind: .protectionSet)]

  let key: String
  private let kind: EventKind

  /// The event that the key with this time stands for.
  func event(_ stamp: Stamp, _ origin: Origin) -> Event {
    kind == .protectionSet
      ? Event(kind, until: stamp, origin: origin) : Event(kind, at: stamp, origin: origin)
  }
}
