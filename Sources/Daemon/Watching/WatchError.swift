/// Why files cannot be watched.
nonisolated struct WatchError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
