import Daemon
import Support
import Testing

/// Which files glob patterns name.
struct OrderFilesTests {
  @Test func `files come sorted and each once`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.toml", "a.toml", "c.txt", "sub/d.toml", ".hidden.toml"] {
      try folder.write("", to: name)
    }
    let found = OrderFiles.matching([folder("*.toml"), folder("a.*"), folder("*/*.toml")])
    #expect(found == ["a.toml", "b.toml", "sub/d.toml"].map { folder($0) })
  }

  @Test func `a pattern that matches nothing and a folder that is missing give none`() throws {
    let folder = try TemporaryFolder()
    #expect(OrderFiles.matching([folder("*.toml"), folder("none/*.toml")]).isEmpty)
    #expect(OrderFiles.matching([]).isEmpty)
  }

  @Test func `a plain path names its file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "a [1].toml")
    #expect(OrderFiles.matching([path.replacing("[", with: "\\[")]) == [path])
  }
}
