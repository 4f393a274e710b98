/// One file of conformance tests.
struct ConformanceFile: Decodable {
  struct Section: Decodable {
    let name: String
    let tests: [Entry]
  }

  /// A test, or why it cannot be read; one odd test must not hide the others.
  struct Entry: Decodable {
    let name: String
    let needsProto: Bool
    let test: Result<ConformanceTest, any Error>

    private enum Keys: String, CodingKey { case name, needs_proto }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      name = try container.decodeIfPresent(String.self, forKey: .name) ?? "unnamed"
      needsProto =
        try container.decodeIfPresent([String].self, forKey: .needs_proto)?.isEmpty == false
      test = Result { try ConformanceTest(from: decoder) }
    }

    /// What is wrong with the outcome, nil when it is as expected.
    func complaint() -> String? {
      switch test {
      case .success(let test): test.complaint().map { "\(test.expr): \($0)" }
      case .failure(let error): "cannot be read: \(error)"
      }
    }
  }

  let file: String
  let sections: [Section]
}
