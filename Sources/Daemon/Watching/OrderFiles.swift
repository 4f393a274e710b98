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

  /// The folders whose changes can change what these patterns name or what stands in it.
  ///
  /// Those in which the files lie; in place of one that is not there, the nearest above it, in which
  /// it may be made; and those in which the targets of links lie.
  static func folders(of patterns: [String]) -> Set<String> {
    let written = patterns.map(Path.folder(of:))
    let near = written.flatMap { $0.contains(where: isWild) ? matching([$0]) : [] }
    let targets = matching(patterns).compactMap(target).map(Path.folder(of:))
    return Set(near + targets + written.map(nearest))
  }

  private static func nearest(_ folder: String) -> String {
    var folder = folder
    while folder.contains(where: isWild) || access(folder, F_OK) != 0, folder != "/", folder != "."
    {
      folder = Path.folder(of: folder)
    }
    return folder
  }

  /// Where a path leads in the end; nil when it leads nowhere.
  private static func target(of path: String) -> String? {
    guard let target = realpath(path, nil) else { return nil }
    defer { free(target) }
    return String(cString: target)
  }

  private static func isWild(_ character: Character) -> Bool {
    "*?[".contains(character)
  }
}
