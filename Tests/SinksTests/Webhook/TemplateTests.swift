import Foundation
import Model
import Testing

@testable import Sinks

@Suite struct TemplateTests {
  private static func error(_ text: String, _ contentType: String? = "text/plain") -> SettingsError?
  {
    do throws(SettingsError) {
      _ = try WebhookTemplate(text, contentType: contentType)
      return nil
    } catch {
      return error
    }
  }

  private static func body(
    _ text: String, _ contentType: String? = nil, title: String = "USB-C hub"
  ) throws -> String {
    let alert = Samples.alert(order: Samples.order(title: title))
    let message = WebhookMessage(
      alert, for: try Samples.reader(), isDrill: false, at: Samples.now)
    return try WebhookTemplate(text, contentType: contentType).body(of: message)
  }

  @Test func `a template sees the names of the standard preset`() throws {
    let text = #"{"a":"{{level}}","b":"{{data.order}}","c":{{priority}},"d":"{{data.error}}"}"#
    #expect(try Self.body(text) == #"{"a":"notice","b":"3071000000010001","c":5,"d":""}"#)
  }

  @Test func `lists and conditions`() throws {
    let text =
      "{{#data.tags}}{{index()}}={{.}}{{/data.tags}}{{^isDigest}} one{{/isDigest}} {{count(data.sources)}}"
    #expect(try Self.body(text, "text/plain") == "0=gift one 2")
  }

  @Test(arguments: Samples.hostileTitles)
  func `no title leaves its string, also between three braces`(title: String) throws {
    let text = #"{"a":"{{data.title}}","b":"{{{body}}}","c":"{{&subject}}"}"#
    let body = try Self.body(text, title: title)
    let read = try JSONDecoder().decode([String: String].self, from: Data(body.utf8))
    #expect(read.count == 3 && read["b"]?.hasSuffix("\n") == true)
  }

  @Test func `no title is taken for a template`() throws {
    #expect(try Self.body("{{data.title}}", "text/plain", title: "{{level}}") == "{{level}}")
  }

  @Test(arguments: [
    ("a\n  {{#data}}", 2, 13), ("{{level", 1, 8), ("x\n{{#data}}{{/date}}", 2, 13),
  ])
  func `a broken template says where`(text: String, line: Int, column: Int) {
    let error = Self.error(text)
    #expect(error?.key == "template" && error?.line == line)
    #expect(error.flatMap(\.column).map { abs($0 - column) <= 3 } == true)
  }

  @Test(arguments: [
    ("a {{levle}}", "levle", 3), ("{{data.nothing}}", "data.nothing", 1),
    ("{{#data}}{{.level.x}}{{/data}}", ".level.x", 10), ("{{^nope}}{{/nope}}", "nope", 1),
    ("{{#data.alerts}}{{nope}}{{/data.alerts}}", "nope", 17),
  ])
  func `an unknown name is found when the template is read`(
    text: String, name: String, column: Int
  ) {
    let error = Self.error(text)
    #expect(error?.message.contains("'\(name)'") == true)
    #expect(error?.line == 1 && error?.column == column)
  }

  @Test func `the names that there are stand in the error`() {
    #expect(
      "\(Self.error("{{x}}").map { "\($0)" } ?? "")"
        == "'template' line 1, column 1: has the unknown "
        + "name 'x'; there are body, data, isDigest, isDrill, key, level, link, priority, subject, "
        + "timestamp, type")
  }

  @Test(arguments: ["{{> other}}", "{{=<% %>=}}", "{{% CONTENT_TYPE:HTML}}", "{{$a}}{{/a}}"])
  func `what would undo the escaping is refused`(text: String) {
    #expect(Self.error(text)?.key == "template")
  }

  @Test(arguments: ["{{uppercased(level)}}", "{{reversed(body)}}", "{{first(count(data.tags))}}"])
  func `what would break an escape is refused`(text: String) {
    #expect(Self.error(text)?.message.contains("there are 'first()'") == true)
  }

  @Test(arguments: [#"{"a": {{subject}}}"#, #"{"a": "{{subject}}",}"#, "", "{{level}}", "[1,,2]"])
  func `a template that makes no JSON is refused`(text: String) {
    #expect(Self.error(text, nil)?.message.contains("makes no JSON") == true)
    #expect(Self.error(text, "text/plain") == nil)
  }

  @Test(arguments: ["", "text", "a/b\r\nX: y", "/x"])
  func `a content type is one`(contentType: String) {
    #expect(Self.error("x", contentType)?.key == "content_type")
  }

  @Test(arguments: [
    "{}", "[]", "null", "-0.5e+3", #"{"a":[1,{"b":"\u00e9\n"}]}"#, " [ 1 , 2 ] ", #""x""#,
    "01", "{1:2}", #"{"a"}"#, #""\x""#, "\"a\nb\"", #""open"#, "tru", "1 2",
    "[", "+1", "1.", "nul", "[1 2]", #""\u12g4""#,
  ])
  func `what is JSON agrees with another reader`(text: String) {
    let other = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    #expect((JSONCheck.problem(in: text) == nil) == (other != nil))
  }

  @Test(arguments: ["[1,]", #"{"a":1,}"#, "", " "])
  func `what some readers forgive is no JSON`(text: String) {
    #expect(JSONCheck.problem(in: text) != nil)
  }

  @Test func `depth does not exhaust the stack`() {
    #expect(JSONCheck.problem(in: String(repeating: "[", count: 100_000)) != nil)
  }
}
