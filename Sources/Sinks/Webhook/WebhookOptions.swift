public import Model

/// What only some presets want to know.
public struct WebhookOptions: Hashable, Sendable {
  /// `topic`: ntfy's topic, Apprise's tag.
  public var topic: String?
  /// `chat_id`: Telegram's chat, a number or `@name`.
  public var chat: String?
  /// `priorities`: the receiver's own priority for a level, where the default does not suit.
  ///
  /// 1 to 5 for ntfy, 0 to 10 for Gotify, `important` or `urgent` for Mattermost.
  public var priorities: [Level: String]
  /// `template` or the text of `template_file`: the body in mustache.
  public var template: String?
  /// `content_type`: what a template makes; JSON where none is named.
  public var contentType: String?

  /// Creates options; whether they fit is checked with the settings.
  public init(
    topic: String? = nil, chat: String? = nil, priorities: [Level: String] = [:],
    template: String? = nil, contentType: String? = nil
  ) {
    self.topic = topic
    self.chat = chat
    self.priorities = priorities
    self.template = template
    self.contentType = contentType
  }

  /// The keys that are set.
  var keys: [WebhookKey] {
    [
      topic == nil ? nil : .topic, chat == nil ? nil : .chat,
      priorities.isEmpty ? nil : .priorities, template == nil ? nil : .template,
      contentType == nil ? nil : .contentType,
    ].compactMap(\.self)
  }
}
