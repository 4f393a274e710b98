import Civil
import Daemon
import Foundation
import Model
import Outbox
import Rules
import Sinks
import Support
import Testing
import Toml

/// What a configuration file may say and what becomes of it.
struct ConfigurationTests {
  private let folder: TemporaryFolder
  private let zones = ZoneDatabase()
  private let surroundings = Surroundings(
    environment: ["TZ": "Europe/Berlin", "LANG": "ru_RU.UTF-8"], hostname: "box.example", userID: 0)

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("correct horse\n", to: "phone.secret")
    try folder.write("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n", to: "good.secret")
    try folder.write("", to: "empty.secret")
  }

  private func decode(_ text: String) throws -> Configuration {
    try ConfigurationReader(surroundings: surroundings, zones: zones)
      .decode(Array(text.utf8), path: folder("config.toml"))
  }

  @Test func `every key of the contract is taken`() throws {
    let configuration = try decode(
      """
      language = "en"
      timezone = "Asia/Tokyo"
      [orders]
      files = ["/etc/orderwatch/orders.d/*.toml", "own.toml"]
      [params.aliexpress]
      late_window = "10d"
      refund_days = 15
      [sinks.journal]
      type = "journal"
      [sinks.mail]
      type = "sendmail"
      to = ["me@example.org"]
      from = "watch@example.org"
      command = ["/usr/bin/msmtp", "-t"]
      time_limit = "30s"
      [sinks.phone]
      type = "webhook"
      url = "https://ntfy.example.org/orders"
      preset = "standard"
      secret_file = "good.secret"
      time_limit = "5s"
      [[routes]]
      levels = ["warning", "critical"]
      platforms = ["aliexpress"]
      tags = ["gift"]
      accounts = ["me"]
      to = ["mail", "phone"]
      """)
    #expect(configuration.language == .english)
    #expect(configuration.zone.name == "Asia/Tokyo")
    #expect(
      configuration.orderFiles == ["/etc/orderwatch/orders.d/*.toml", folder("own.toml")])
    #expect(configuration.overrides.map(\.name) == ["late_window", "refund_days"])
    #expect(configuration.sinks.map(\.name) == ["journal", "mail", "phone"])
    #expect(configuration.packsFolder == folder("packs.d"))
    let route = try #require(configuration.routes.first)
    #expect(route.levels == [.warning, .critical])
    #expect(route.platforms == ["aliexpress"])
    #expect(route.tags == ["gift"])
    #expect(route.accounts == ["me"])
    #expect(route.sinks == ["mail", "phone"])
    guard case .sendmail(let mail) = configuration.sinks[1].settings else {
      throw Trouble("no sendmail")
    }
    #expect(mail.from == "watch@example.org")
    #expect(mail.timeLimit == Length(seconds: 30))
    #expect(mail.hostname == "box.example")
  }

  @Test func `an empty file gives what the surroundings say, and the journal`() throws {
    let configuration = try decode("")
    #expect(configuration.language == .russian)
    #expect(configuration.zone.name == "Europe/Berlin")
    #expect(configuration.orderFiles.isEmpty)
    #expect(configuration.sinks.map(\.name) == ["journal"])
    #expect(configuration.routes.isEmpty)
  }

  @Test func `the journal is there under the name it is given`() throws {
    let configuration = try decode("[sinks.log]\ntype = \"journal\"\n")
    #expect(configuration.sinks.map(\.name) == ["log"])
  }

  private static let hook = "[sinks.phone]\ntype = \"webhook\"\nurl = \"https://a.example/x\"\n"

  private static let bad: [(name: String, text: String)] = [
    ("unknown key", "langauge = \"en\"\n"), ("unknown table", "[sink.mail]\ntype = \"journal\"\n"),
    ("unknown language", "language = \"de\"\n"), ("unknown zone", "timezone = \"Europe/Berln\"\n"),
    ("zone of another type", "timezone = 5\n"),
    ("files of another type", "[orders]\nfiles = \"a\"\n"),
    ("unknown key of orders", "[orders]\nfile = [\"a\"]\n"),
    ("unknown type of sink", "[sinks.mail]\ntype = \"email\"\n"),
    ("sink without a type", "[sinks.mail]\nto = [\"me@example.org\"]\n"),
    ("sink that is no table", "[sinks]\nmail = \"me@example.org\"\n"),
    ("unknown key of a sink", hook + "urls = \"x\"\n"),
    ("mail without recipients", "[sinks.mail]\ntype = \"sendmail\"\nto = []\n"),
    ("mail to nobody", "[sinks.mail]\ntype = \"sendmail\"\n"),
    ("bad address", "[sinks.mail]\ntype = \"sendmail\"\nto = [\"me@\"]\n"),
    (
      "relative command",
      "[sinks.mail]\ntype = \"sendmail\"\nto = [\"me@example.org\"]\ncommand = [\"sendmail\"]\n"
    ),
    ("bad length", hook + "time_limit = \"soon\"\n"),
    ("length too long", hook + "time_limit = \"9d\"\n"),
    ("no url", "[sinks.phone]\ntype = \"webhook\"\n"),
    ("bad url", "[sinks.phone]\ntype = \"webhook\"\nurl = \"ftp://a.example\"\n"),
    ("unknown preset", hook + "preset = \"pigeon\"\n"),
    ("missing secret file", hook + "secret_file = \"none.secret\"\n"),
    ("secret that is no key", hook + "secret_file = \"phone.secret\"\n"),
    ("empty secret file", hook + "secret_file = \"empty.secret\"\n"),
    ("secret file is a directory", hook + "secret_file = \".\"\n"),
    ("both secrets", hook + "secret_file = \"phone.secret\"\nsecret_credential = \"phone\"\n"),
    ("credential without systemd", hook + "secret_credential = \"phone\"\n"),
    ("route to an unknown sink", "[[routes]]\nto = [\"jornal\"]\n"),
    ("route to nowhere", "[[routes]]\nlevels = [\"warning\"]\n"),
    ("route to nothing", "[[routes]]\nto = []\n"),
    ("unknown level", "[[routes]]\nlevels = [\"warn\"]\nto = [\"journal\"]\n"),
    ("unknown key of a route", "[[routes]]\nlevel = [\"warning\"]\nto = [\"journal\"]\n"),
    ("several", "langauge = \"en\"\ntimezone = \"X\"\n[[routes]]\nto = [\"x\"]\n"),
    ("no TOML", "language: en\n"),
  ]

  @Test(arguments: bad.indices) func `what is wrong is told with its place`(index: Int) throws {
    let (name, text) = Self.bad[index]
    var report = "nothing found"
    do {
      _ = try decode(text)
    } catch let findings as Findings {
      report = findings.report(caret: true)
    }
    try Snapshot.expect(report.replacing(folder.path, with: "~") + "\n", named: name)
  }

  private static let parameters = [
    "[params.aliexpres]\nlate_window = \"10d\"\n", "[params.aliexpress]\nlate_windw = \"10d\"\n",
    "[params.aliexpress]\nlate_window = 5\n", "[params.aliexpress]\nlate_window = \"-5d\"\n",
  ]

  @Test(arguments: parameters.indices) func `a wrong parameter of a pack is told with its place`(
    index: Int
  ) throws {
    let path = try folder.write(Self.parameters[index], to: "config.toml")
    let assembly = Assembly(surroundings: surroundings, configurationFile: path)
    let findings = try #require(throws: Findings.self) { try assembly.setup() }
    try Snapshot.expect(
      findings.report(caret: false).replacing(folder.path, with: "~") + "\n", named: "\(index)")
  }

  @Test func `a configuration that is named must be there`() throws {
    let assembly = Assembly(
      surroundings: surroundings, configurationFile: folder("none.toml"))
    let error = try #require(throws: ConfigurationError.self) { try assembly.setup() }
    #expect(error.description.hasSuffix("none.toml: does not exist; check the path"))
  }
}
