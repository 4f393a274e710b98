import Glibc

/// A pipe that holds a whole text before anybody reads it.
///
/// Nothing writes while the reader runs, so a reader that ends early can neither raise SIGPIPE nor
/// leave a writer hanging, and no file with the text lies about.
enum FilledPipe {
  /// The end to read from, which the caller closes; nil when the system has no room for the text.
  static func readEnd(holding text: String) -> Int32? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    let isFilled = prepare(ends, for: text.utf8.count) && writeWhole(text, to: ends[1])
    close(ends[1])
    guard isFilled else {
      close(ends[0])
      return nil
    }
    return ends[0]
  }

  /// Keeps other programs out, makes room, and makes a pipe without room fail instead of wait.
  private static func prepare(_ ends: [Int32], for size: Int) -> Bool {
    // Linux numbers that Glibc shows to programs of another dialect only.
    let (setPipeSize, getPipeSize): (Int32, Int32) = (1031, 1032)
    for end in ends where fcntl(end, F_SETFD, FD_CLOEXEC) != 0 { return false }
    // A pipe holds 64 KiB unless asked for more, and less where a user has very many of them.
    if fcntl(ends[1], getPipeSize) < size { _ = fcntl(ends[1], setPipeSize, Int32(clamping: size)) }
    return fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0
  }
}
