import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import PackTesting
import Rules
import Sinks
import Storage
import Views
import Wording

/// The command `orderwatch packs`.
struct Packs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packs", abstract: "List, show, check, test or trace the policy packs.",
    subcommands: [
      ListPacks.self, ShowPack.self, CheckPacks.self, TestPacks.self, TracePacks.self,
    ],
    defaultSubcommand: ListPacks.self)
}

/// The command `orderwatch packs list`.
struct ListPacks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the packs and which orders they are for.")

  @OptionGroup var options: PrintingOptions

  func run() throws {
    let session = try Session(options)
    let views = session.setup.library.packs.map(PackView.init)
    switch options.format {
    case .json: print(JSON.array(views.map(\.json)))
    case .jsonl: for view in views { print(view.json) }
    case .table:
      let language = session.setup.reader.language
      Terminal.show(
        TextTable(
          heads: PackView.heads(in: language), rows: views.map { $0.cells(in: language) },
          flexible: 5))
    }
  }
}

/// The command `orderwatch packs show`.
struct ShowPack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a pack: its figures, rules, ladders and sources.")

  @OptionGroup var options: PrintingOptions
  @Argument(help: "The pack's id.") var id: String

  func run() throws {
    let session = try Session(options)
    guard let pack = session.setup.library.pack(id) else {
      throw Failure.data(session.setup.vocabulary.problem(pack: id) ?? "unknown pack '\(id)'")
    }
    let view = PackView(pack)
    switch options.format {
    case .json, .jsonl: print(view.json)
    case .table:
      print(view.lines(in: session.setup.reader.language).joined(separator: "\n"))
    }
  }
}

/// The command `orderwatch packs check`.
struct CheckPacks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check pack files for mistakes, together with the packs there are."
  )

  @OptionGroup var common: CommonOptions
  @Argument(help: "Pack files. Default: all that are loaded.") var files: [String] = []

  func run() throws {
    let session = try Session(common)
    let library = try session.library(with: files)
    for pack in library.packs {
      print("\(pack.id): \(pack.rules.count) rules, reviewed \(pack.reviewed)")
    }
  }
}

/// The command `orderwatch packs test`.
struct TestPacks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the tests that stand beside packs.",
    discussion: """
      Tests are files NAME.test.toml beside NAME.toml. Each rule and each stage must be made to \
      speak by some test. Exit status 1 when a test fails or a stage was never exercised.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "A pack's id, or test files. Default: all tests there are.")
  var names: [String] = []

  func run() throws {
    let session = try Session(common)
    let tests = try session.packTests(names)
    var hasFailed = false
    for file in tests {
      let report = try PackTests.run(file: file, library: session.setup.library)
      print("\(file.name): \(report.summary)")
      for line in report.problems { Terminal.complain(line) }
      hasFailed = hasFailed || !report.isPassed
    }
    if hasFailed { throw ExitCode.failure }
  }
}
