import Daemon
import Model
import Testing

private let system = "/etc/orderwatch/config.toml"
private let service = "/var/lib/orderwatch"

/// What follows from the environment.
struct SurroundingsTests {
  private func surroundings(_ environment: [String: String]) -> Surroundings {
    Surroundings(environment: environment, hostname: "box", userID: 1_000)
  }

  private static let folders:
    [(named: String?, configuration: String?, environment: [String: String], folder: String)] = [
      ("/named", system, ["STATE_DIRECTORY": "/run/state", "HOME": "/home/me"], "/named"),
      (nil, nil, ["STATE_DIRECTORY": "/run/state", "HOME": "/home/me"], "/run/state"),
      (nil, nil, ["STATE_DIRECTORY": "/run/a:/run/b"], "/run/a"),
      (nil, system, ["HOME": "/root", "XDG_STATE_HOME": "/root/x"], service),
      (nil, "/my.toml", ["HOME": "/root"], "/root/.local/state/orderwatch"),
      (nil, nil, ["HOME": "/home/me", "XDG_STATE_HOME": "/state"], "/state/orderwatch"),
      (nil, nil, ["HOME": "/home/me", "XDG_STATE_HOME": ""], "/home/me/.local/state/orderwatch"),
      (nil, nil, ["HOME": "/home/me"], "/home/me/.local/state/orderwatch"),
    ]

  @Test(arguments: folders.indices) func `the state folder is found`(index: Int) throws {
    let (named, configuration, environment, folder) = Self.folders[index]
    let found = try surroundings(environment).stateFolder(
      named: named, configuration: configuration
    ) { $0 == service }
    #expect(found == folder)
  }

  @Test func `the service's folder counts only where it is`() throws {
    let found = try surroundings(["HOME": "/root"]).stateFolder(
      named: nil, configuration: system
    ) { _ in false }
    #expect(found == "/root/.local/state/orderwatch")
  }

  @Test func `without anything to go by it is asked for`() throws {
    let error = try #require(throws: ConfigurationError.self) {
      try surroundings([:]).stateFolder(named: nil, configuration: nil) { _ in true }
    }
    #expect(error.description.hasSuffix("use --state DIR"))
  }

  private static let locales: [([String: String], Language)] = [
    ([:], .english), (["LANG": "ru_RU.UTF-8"], .russian), (["LANG": "de_DE.UTF-8"], .english),
    (["LANG": "ru_RU", "LC_ALL": "C"], .english), (["LANG": "C", "LC_MESSAGES": "ru"], .russian),
    (["LC_ALL": "", "LANG": "ru_UA.UTF-8"], .russian), (["LANG": "run_BI"], .english),
    (["LC_ALL": "ru_RU.UTF-8", "LC_MESSAGES": "en_US"], .russian),
  ]

  @Test(arguments: locales.indices) func `the locale gives the language`(index: Int) {
    let (environment, language) = Self.locales[index]
    #expect(surroundings(environment).language == language)
  }

  @Test func `configurations are looked for in the system and at home`() {
    #expect(
      surroundings(["HOME": "/home/me"]).configurationFiles
        == [system, "/home/me/.config/orderwatch/config.toml"])
    #expect(
      surroundings(["HOME": "/home/me", "XDG_CONFIG_HOME": "/c"]).configurationFiles
        == [system, "/c/orderwatch/config.toml"])
    #expect(surroundings([:]).configurationFiles == [system])
  }
}
