import Intake
import Rules
import Toml

/// The tests of one file with the pack they are for.
struct PackTestFile {
  let pack: Pack
  let tests: [PackTest]

  /// Reads a file of tests.
  ///
  /// - Throws: Everything wrong with its form.
  init(_ file: PackFile, library: PackLibrary) throws(Findings) {
    let document = try Document.parse(file.bytes, file: file.name)
    let root = document.root
    let vocabulary = Vocabulary(
      platforms: library.platforms, kinds: library.kinds, packs: library.packs.map(\.id))
    guard let pack = root.choice("pack", among: library.packs.map(\.id)).flatMap(library.pack)
    else {
      throw document.decoder.findings
    }
    var tests: [PackTest] = []
    for table in root.tables("tests") {
      if let test = PackTest(table, file: file.name, pack: pack, vocabulary: vocabulary) {
        tests.append(test)
      }
    }
    if !root.has("tests") { root.report("the pack has no tests; write [[tests]] and its keys") }
    try document.finish()
    self.pack = pack
    self.tests = tests
  }
}
