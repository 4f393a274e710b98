public import Model

extension Surroundings {
  /// The configuration of the whole system.
  public static nonisolated let systemConfiguration = "/etc/orderwatch/config.toml"

  /// Where a configuration is looked for when none is named, in this order.
  public nonisolated var configurationFiles: [String] {
    let home = self["XDG_CONFIG_HOME"] ?? self["HOME"].map { "\($0)/.config" }
    return [Surroundings.systemConfiguration]
      + (home.map { ["\($0)/orderwatch/config.toml"] } ?? [])
  }

  /// Finds the folder that keeps the state.
  ///
  /// - Parameters:
  ///   - named: What `--state` says.
  ///   - configuration: The configuration in use.
  ///   - exists: Whether a folder is there.
  /// - Returns: Its path; it need not exist yet.
  /// - Throws: When nothing tells where the state belongs.
  public nonisolated func stateFolder(
    named: String?, configuration: String?, exists: (String) -> Bool
  ) throws(ConfigurationError) -> String {
    if let named { return named }
    if let folder = self["STATE_DIRECTORY"]?.split(separator: ":").first { return String(folder) }
    // The administrator's shell has no STATE_DIRECTORY and yet means the service's state.
    let system = "/var/lib/orderwatch"
    if configuration == Surroundings.systemConfiguration, exists(system) { return system }
    if let state = self["XDG_STATE_HOME"] { return "\(state)/orderwatch" }
    if let home = self["HOME"] { return "\(home)/.local/state/orderwatch" }
    throw ConfigurationError(
      "state folder: neither STATE_DIRECTORY, XDG_STATE_HOME nor HOME is set; use --state DIR")
  }

  /// The language of the locale; English where it names another.
  public nonisolated var language: Language {
    let locale = self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"] ?? ""
    return locale.prefix { $0.isLetter } == "ru" ? .russian : .english
  }
}
