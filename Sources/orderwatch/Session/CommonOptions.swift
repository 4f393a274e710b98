import ArgumentParser

/// The options that most commands share.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The configuration.",
      discussion: "Default: /etc/orderwatch/config.toml, then orderwatch/config.toml in the XDG "
        + "configuration folder.", valueName: "file"))
  var config: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder that keeps the state.",
      discussion: "Default: $STATE_DIRECTORY, then the service's, then orderwatch in the XDG state "
        + "folder.", valueName: "dir"))
  var state: String?
}

/// How results are printed.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
  case jsonl
}

/// The options of commands that print what they find.
struct PrintingOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(name: .long, help: "How to print the result.")
  var format = Format.table
}

/// The options of commands that judge orders.
struct JudgingOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Judge as of this moment instead of now.", valueName: "time"))
  var at: String?

  @Option(name: .long, help: "How to print the result.")
  var format = Format.table

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Work on these order books alone, in memory, without a database.", valueName: "file"))
  var orders: [String] = []
}
