import Glibc

/// The command line before it is parsed.
enum Arguments {
  /// Moves what stands behind the files of `--orders` and is none of them in front of the option.
  ///
  /// The option takes all values up to the next one, so `explain --orders book.toml 1001` would
  /// otherwise look for a file named `1001`. The first value is always a file, and so is whatever
  /// ends in `.toml`: one that is missing must be told as missing.
  static func sorted(_ arguments: [String]) -> [String] {
    guard arguments.first != "ack" else { return withStageLast(arguments) }
    guard let option = arguments.firstIndex(of: "--orders") else { return arguments }
    let values = arguments[(option + 1)...].prefix { !$0.hasPrefix("-") }
    let others = values.dropFirst().reversed().prefix { !isFile($0) }
    let files = arguments[option..<(values.endIndex - others.count)]
    return arguments[..<option] + others.reversed() + files + arguments[values.endIndex...]
  }

  /// Moves a stage such as `-7d`, which looks like an option, behind the end of the options.
  private static func withStageLast(_ arguments: [String]) -> [String] {
    guard !arguments.contains("--"),
      let place = arguments.firstIndex(where: { $0.wholeMatch(of: /-\d[\da-z]*/) != nil }),
      !arguments[place - 1].hasPrefix("--")
    else { return arguments }
    return arguments[..<place] + arguments[(place + 1)...] + ["--", arguments[place]]
  }

  private static func isFile(_ name: String) -> Bool {
    name.hasSuffix(".toml") || access(name, F_OK) == 0
  }
}
