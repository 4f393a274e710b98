import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage

extension Session {
  /// The packs there are, with these files laid over them.
  func library(with files: [String]) throws -> PackLibrary {
    guard !files.isEmpty else { return setup.library }
    let own = try files.map { PackFile(name: $0, bytes: try readFile(path: $0)) }
    return try PackLibrary(
      files: PackFile.shipped + own, overrides: setup.configuration.overrides,
      zones: assembly.zones)
  }

  /// The test files meant: of packs by id, by path, or all that ship and stand in `packs.d`.
  func packTests(_ names: [String]) throws -> [PackFile] {
    let folder = setup.configuration.packsFolder
    let own = try (folder.map { OrderFiles.matching(["\($0)/*.test.toml"]) } ?? []).map {
      PackFile(name: $0, bytes: try readFile(path: $0))
    }
    let known = PackFile.shippedTests + own
    guard !names.isEmpty else { return known }
    return try names.map { name in
      if let test = known.last(where: { $0.name.hasSuffix("\(name).test.toml") }) { return test }
      guard name.hasSuffix(".toml") else {
        throw Failure.data("pack '\(name)': has no tests; write \(name).test.toml beside it")
      }
      return PackFile(name: name, bytes: try readFile(path: name))
    }
  }
}
