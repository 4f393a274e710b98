import Glibc

/// The order books that glob patterns name at this moment.
public nonisolated enum OrderFiles {
  /// The files that match, sorted, each once; a pattern that matches nothing gives none.
  public static func matching(_ patterns: [String]) -> [String] {
    var paths = Set<String>()
    for pattern in patterns {
      var found = glob_t()
      defer { globfree(&found) }
      guard glob(pattern, 0, nil, &found) == 0 else { continue }
      for index in 0..<Int(found.gl_pathc) {
        if let path = found.gl_pathv[index] { paths.insert(String(cString: path)) }
      }
    }
    return paths.sorted()
  }

  /// The folders in which files matching these patterns can appear, as far as they exist.
  static func folders(of patterns: [String]) -> [String] {
    let folders = patterns.map(Path.folder(of:))
    return Set(folders.flatMap { $0.contains(where: isWild) ? matching([$0]) : [$0] }).sorted()
  }

  private static func isWild(_ character: Character) -> Bool {
    "*?[".contains(character)
  }
}
