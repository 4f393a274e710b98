import Model
import Mustache
import Wording

/// A posted body of one's own, in mustache; whatever can be wrong with it is found when it is read.
///
/// A template sees `type`, `timestamp`, `key`, `level`, `subject`, `body`, `link`, `isDigest`,
/// `isDrill`, and under `data` everything that the preset `standard` posts. Where it makes JSON,
/// values come with their quotation marks, backslashes and line breaks escaped, also between three
/// braces: no title can leave the string it stands in.
struct WebhookTemplate: Sendable {
  static let sizeLimit = 65_536
  /// Before the user's first line, so that the library itself escapes nothing.
  private static let preface = "{{% CONTENT_TYPE:TEXT}}\n"

  let text: String
  let contentType: String
  private let template: MustacheTemplate

  /// Reads a template.
  ///
  /// - Throws: `SettingsError` for the first thing that is wrong, with its line and column.
  init(_ text: String, contentType: String?) throws(SettingsError) {
    let contentType = contentType ?? "application/json"
    try Self.check(contentType)
    guard text.utf8.count <= Self.sizeLimit else {
      throw SettingsError("template", "has \(text.utf8.count) bytes; write at most 65536")
    }
    (self.text, self.contentType) = (text, contentType)
    template = try Self.parse(text)
    try TemplateCheck(text).run()
    guard isJSON else { return }
    for sample in TemplateSample.messages {
      guard let problem = JSONCheck.problem(in: body(of: sample)) else { continue }
      throw SettingsError(
        "template", "makes no JSON for '\(sample.type)': \(problem); or set 'content_type'")
    }
  }

  /// The body for a message.
  func body(of message: WebhookMessage) -> String {
    template.render(TemplateValues(isJSON: isJSON).value(of: message.members))
  }

  private var isJSON: Bool { contentType.contains("json") }

  private static func check(_ contentType: String) throws(SettingsError) {
    let isPlain = contentType.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    let kind = contentType.prefix { $0 != ";" }.split(
      separator: "/", omittingEmptySubsequences: false)
    guard isPlain, kind.count == 2, kind.allSatisfy({ !$0.isEmpty }) else {
      let got = plainLine(contentType, limit: 60)
      throw SettingsError(
        "content_type", "is no kind of text (got '\(got)'); write one such as 'text/plain'")
    }
  }

  private static func parse(_ text: String) throws(SettingsError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: preface + text)
    } catch let error as MustacheTemplate.ParserError {
      throw SettingsError(
        "template", words(for: error.error), line: max(error.context.lineNumber - 1, 1),
        column: error.context.columnNumber)
    } catch {
      throw SettingsError("template", "cannot be read; see mustache(5) for what it may say")
    }
  }

  private static func words(for error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "closes another section than the one that is open"
    case .expectedSectionEnd: "ends within a section; close it with '{{/name}}'"
    case .unfinishedName: "has a tag that is no name; write '{{name}}'"
    default: "has a tag that is not finished; write '{{name}}'"
    }
  }
}

extension WebhookTemplate: Hashable {
  static func == (left: WebhookTemplate, right: WebhookTemplate) -> Bool {
    left.text == right.text && left.contentType == right.contentType
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(contentType)
  }
}
