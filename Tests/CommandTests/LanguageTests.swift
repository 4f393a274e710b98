import Support
import Testing

/// The same in Russian, and the reader's zone.
struct LanguageTests {
  private let moment = ["--at", "2026-11-26T09:00:00Z", "--orders", "orders.toml"]

  @Test(arguments: [
    ["list"], ["show", "1001"], ["explain", "1001", "claim"], ["forecast"],
  ]) func `a Russian reader reads Russian`(command: [String]) throws {
    let program = try Program(
      configuration: "language = \"ru\"\ntimezone = \"Europe/Moscow\"\n")
    let result = try program.run(command + moment)
    #expect(result.status == 0)
    try Snapshot.expect(result.output, named: command[0])
  }

  @Test(arguments: ["ru_RU.UTF-8", "ru"]) func `the locale chooses the language`(
    locale: String
  ) throws {
    var program = try Program(configuration: "")
    program.environment = ["LANG": locale]
    #expect(try program.run(["list"] + moment).output.hasPrefix("ЗАКАЗ"))
    program.environment["LC_ALL"] = "en_GB.UTF-8"
    #expect(try program.run(["list"] + moment).output.hasPrefix("ORDER"))
  }

  @Test func `the configuration's language beats the locale`() throws {
    var program = try Program(configuration: "language = \"en\"\n")
    program.environment = ["LANG": "ru_RU.UTF-8"]
    #expect(try program.run(["list"] + moment).output.hasPrefix("ORDER"))
  }

  @Test func `times are told in the reader's zone`() throws {
    let program = try Program(configuration: "timezone = \"Asia/Tokyo\"\n")
    let result = try program.run(["list"] + moment)
    #expect(result.output.contains("2026-12-03 17:00"))
    let fromVariable = try Program(configuration: "")
    var tokyo = fromVariable
    tokyo.environment = ["TZ": "Asia/Tokyo"]
    #expect(try tokyo.run(["list"] + moment).output == result.output)
  }

  @Test func `JSON has UTC and English names whatever the reader reads`() throws {
    let russian = try Program(configuration: "language = \"ru\"\ntimezone = \"Asia/Tokyo\"\n")
    let english = try Program(configuration: "")
    for command in [["list"], ["show", "1001"], ["explain", "1001"], ["forecast"]] {
      let arguments = command + ["--format", "json"] + moment
      #expect(try russian.run(arguments).output == english.run(arguments).output)
    }
  }
}
