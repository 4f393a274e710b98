import Storage

/// An order book that was not taken: the state it was in, and the first thing wrong with it.
nonisolated struct RefusedFile {
  let file: SourceFile
  let problem: String
}
