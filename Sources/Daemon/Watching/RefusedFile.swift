import Storage

/// An order book that was not taken: the state it was in, and the first thing wrong with it.
nonisolated struct RefusedFile {
  /// Nil when it is to be tried again at each pass.
  let file: SourceFile?
  let problem: String
}
