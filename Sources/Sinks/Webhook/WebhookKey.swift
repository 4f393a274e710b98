/// A key of a webhook's table that not every preset takes.
enum WebhookKey: String, CaseIterable {
  case secret, topic, priorities, template
  case chat = "chat_id"
  case contentType = "content_type"
}
