import Civil
import PackTesting
import Rules
import Testing
import Toml

struct ShippedPackTests {
  @Test(arguments: PackFile.shippedTests.map(\.name))
  func `a shipped pack does what its tests say, at every stage`(name: String) throws {
    let library = try PackLibrary(files: PackFile.shipped, zones: ZoneDatabase())
    let file = try #require(PackFile.shippedTests.first { $0.name == name })
    let report = try PackTests.run(file: file, library: library)
    #expect(report.problems.joined(separator: "\n") == "")
    #expect(report.isPassed)
  }

  @Test func `every shipped pack has its tests`() {
    let packs = PackFile.shipped.map(\.name)
    let tests = PackFile.shippedTests.map { $0.name.replacing(".test.toml", with: ".toml") }
    #expect(packs == tests)
  }
}
