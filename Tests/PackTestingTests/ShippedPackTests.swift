import Civil
import Model
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

  @Test func `every shipped pack that judges orders has its tests`() throws {
    let library = try PackLibrary(files: PackFile.shipped, zones: ZoneDatabase())
    let tests = PackFile.shippedTests.map { $0.name.replacing(".test.toml", with: "") }
    #expect(library.packs.map(\.id) == tests.sorted())
  }

  @Test func `every statement of the articles has a place in the packs`() throws {
    let traces = try PackLibrary(files: PackFile.shipped, zones: ZoneDatabase()).trace()
    #expect(traces.count == 120)
    #expect(traces.filter(\.places.isEmpty).map(\.id) == [])
    #expect(traces.flatMap(\.places).filter { $0.text.en.isEmpty || $0.text.ru.isEmpty } == [])
  }

  @Test(arguments: [
    ("aliexpress-2013", 100), ("aliexpress-2014", 100), ("aliexpress-2015", 50),
    ("aliexpress-2016", 100), ("aliexpress-2017", 100), ("aliexpress", 100),
  ])
  func `a wrong item is worth all of its price, but for the article that says half`(
    pack: String, share: Int
  ) throws {
    let library = try PackLibrary(files: PackFile.shipped, zones: ZoneDatabase())
    let claim = library.pack(pack)?.claims.first { $0.reason == "wrong-item" }
    #expect(claim?.most == share)
  }
}
