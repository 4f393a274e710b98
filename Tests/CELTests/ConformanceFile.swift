/// One file of conformance tests.
struct ConformanceFile: Decodable {
  struct Section: Decodable {
    let name: String
    let tests: [ConformanceTest]
  }

  let file: String
  let sections: [Section]
}
