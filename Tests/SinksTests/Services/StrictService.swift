import Civil
import Foundation
import Model
import NIOHTTP1

@testable import Sinks

/// A receiver as strict as a service's documents: whatever they do not allow is refused.
struct StrictService: Sendable {
  let preset: WebhookPreset

  static let botToken = "12345678:TOKEN_TOKEN_TOKEN"
  static let template = """
    {"title": "{{subject}}", "text": "{{body}}", "orders": [{{#data.alerts}}{"order":
    "{{order}}"}{{^last()}},{{/last()}}{{/data.alerts}}], "priority": {{priority}}}
    """

  /// Settings of a sink that posts to this service.
  func settings(port: Int, timeLimit: Length = Length(seconds: 20)) throws -> WebhookSettings {
    let root = "http://127.0.0.1:\(port)"
    let url = preset == .telegram ? root : "\(root)/PATHKEY"
    let secret: String? =
      switch preset {
      case .standard, .template: WebhookSinkTests.key
      case .telegram: Self.botToken
      case .ntfy, .gotify, .apprise: "TOKEN"
      case .slack, .mattermost, .discord: nil
      }
    var options = WebhookOptions()
    if preset == .telegram { options.chat = "-100123" }
    if preset == .template { options.template = Self.template }
    return try WebhookSettings(
      url: url, secret: secret.map(Secret.init), headers: ["X-Own": Secret("TOKEN")],
      timeLimit: timeLimit, preset: preset, options: options)
  }

  /// What the service answers.
  func answer(to request: LoopbackServer.Request) -> HTTPResponseStatus {
    guard complaint(about: request) == nil else { return .badRequest }
    return preset == .discord ? .noContent : .ok
  }

  /// What the service would complain of, nil for nothing.
  func complaint(about request: LoopbackServer.Request) -> String? {
    guard request.head.method == .POST else { return "no POST" }
    guard request.head.headers["Content-Type"] == ["application/json"] else { return "no JSON" }
    guard let read = try? JSONSerialization.jsonObject(with: Data(request.body)),
      let body = read as? [String: Any]
    else { return "broken JSON" }
    return addressing(request.head) ?? complaint(about: StrictObject(body))
  }

  private func addressing(_ head: HTTPRequestHead) -> String? {
    let path =
      switch preset {
      case .ntfy: "/"
      case .gotify: "/PATHKEY/message"
      case .telegram: "/bot\(Self.botToken)/sendMessage"
      default: "/PATHKEY"
      }
    guard head.uri == path else { return "wrong path \(head.uri)" }
    switch preset {
    case .ntfy, .apprise:
      return head.headers["Authorization"] == ["Bearer TOKEN"] ? nil : "not allowed"
    case .gotify: return head.headers["X-Gotify-Key"] == ["TOKEN"] ? nil : "not allowed"
    default: return nil
    }
  }

  private func complaint(about body: StrictObject) -> String? {
    switch preset {
    case .standard: body.keys(["type", "timestamp", "data"]) ?? body.object("data")
    case .template:
      body.keys(["title", "text", "orders", "priority"]) ?? body.text("title", 1...9999)
    case .ntfy: ntfy(body)
    case .gotify: gotify(body)
    case .slack: slack(body)
    case .mattermost: mattermost(body)
    case .discord: discord(body)
    case .telegram: telegram(body)
    case .apprise: apprise(body)
    }
  }
}
