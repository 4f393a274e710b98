import Toml

/// The id of a source where an entry cites it.
struct Citation: Hashable, Sendable {
  let id: String
  let place: Place
}
