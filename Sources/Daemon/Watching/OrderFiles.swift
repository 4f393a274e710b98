import Glibc

/// The order books that glob patterns name at this moment.
public nonisolated enum OrderFiles {
  /// The files that match as far as folders can be read, sorted, each once.
  public static func matching(_ patterns: [String]) -> [String] {
    let found = patterns.flatMap { (try? files(matching: $0, isStrict: false)) ?? [] }
    return Set(found).sorted()
  }

  /// The files that match, sorted, each once; a pattern that matches nothing gives none.
  ///
  /// - Throws: `WatchError` when a folder is there and cannot be read: then nobody knows.
  static func present(_ patterns: [String]) throws(WatchError) -> [String] {
    var found = Set<String>()
    for pattern in patterns { found.formUnion(try files(matching: pattern, isStrict: true)) }
    return found.sorted()
  }

  /// The patterns that name one file, which is not there.
  public static func missing(_ patterns: [String]) -> [String] {
    patterns.filter { !$0.contains(where: isWild) && access($0, F_OK) != 0 }
  }

  private static func files(
    matching pattern: String, isStrict: Bool
  ) throws(WatchError) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    let status = glob(pattern, isStrict ? GLOB_ERR : 0, nil, &found)
    // Under GLOB_ERR a folder that is not there ends the search as well.
    if status == GLOB_ABORTED, access(Path.folder(of: pattern), F_OK) == 0 {
      throw WatchError("\(pattern): the folder cannot be read; its orders stay as they were")
    }
    guard status == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
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
