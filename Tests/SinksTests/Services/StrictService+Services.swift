extension StrictService {
  /// docs.ntfy.sh/publish, "Publish as JSON" and "Limitations".
  func ntfy(_ body: StrictObject) -> String? {
    let tags = body.members["tags"] as? [String]
    return body.keys(
      ["topic"],
      [
        "message", "title", "tags", "priority", "actions", "click", "attach", "markdown", "icon",
        "filename", "delay", "email", "call",
      ])
      ?? body.text("topic", 1...64) ?? body.text("message", 1...4096) ?? body.text("title", 1...250)
      ?? body.number("priority", 1...5) ?? body.link("click")
      ?? (tags?.isEmpty == false ? nil : "tags are no list of texts")
      ?? (body.members["markdown"] == nil ? nil : "markdown is on")
  }

  /// gotify.net/api-docs, `MessageExternal`; gotify.net/docs/msgextras.
  func gotify(_ body: StrictObject) -> String? {
    let extras = body["extras"]
    return body.keys(["message"], ["title", "priority", "extras"])
      ?? body.text("message", 1...20_000) ?? body.text("title", 1...1000)
      ?? body.number("priority", 0...10)
      ?? extras.keys([], ["client::display", "client::notification"])
      ?? extras["client::display"].keys(["contentType"])
      ?? (extras["client::display"].members["contentType"] as? String == "text/plain"
        ? nil : "mark-up is on")
      ?? extras["client::notification"]["click"].link("url")
  }

  /// docs.slack.dev: incoming webhooks, formatting, limits of `chat.postMessage`.
  func slack(_ body: StrictObject) -> String? {
    let text = body.members["text"] as? String ?? ""
    let bare = ["&amp;", "&lt;", "&gt;"].reduce(text) { $0.replacing($1, with: "") }
    return body.keys(["text"], ["mrkdwn", "unfurl_links", "unfurl_media", "blocks", "thread_ts"])
      ?? body.utf16("text", 1...40_000) ?? body.without("text", ["<", ">"])
      ?? (bare.contains("&") ? "text has '&'" : nil)
      ?? (body.members["mrkdwn"] as? Bool == false ? nil : "mark-up is on")
  }

  /// developers.mattermost.com: incoming webhooks; the longest post of a server's schema.
  func mattermost(_ body: StrictObject) -> String? {
    body.keys(
      ["text"],
      [
        "channel", "username", "icon_url", "icon_emoji", "attachments", "type", "props",
        "priority",
      ])
      ?? body.utf16("text", 1...16_383)
      ?? body.without("text", ["@all", "@here", "@channel", "@everyone", "<!", "<@", "]("])
      ?? body["priority"].keys([], ["priority", "requested_ack", "persistent_notifications"])
  }

  /// docs.discord.com: Execute Webhook, Embed Limits, Allowed Mentions.
  func discord(_ body: StrictObject) -> String? {
    let embeds = body.members["embeds"] as? [[String: Any]] ?? []
    let parse = body["allowed_mentions"].members["parse"] as? [String]
    let total = embeds.reduce(0) { sum, embed in
      sum + ["title", "description"].reduce(0) { $0 + ((embed[$1] as? String)?.utf16.count ?? 0) }
    }
    return body.keys(
      ["allowed_mentions"], ["content", "embeds", "username", "avatar_url", "tts", "flags"])
      ?? body.utf16("content", 1...2000) ?? (1...10 ~= embeds.count ? nil : "no embeds")
      ?? (parse == [] ? nil : "mentions are on") ?? (total <= 6000 ? nil : "embeds are too long")
      ?? body.without("content", ["@everyone", "@here", "<@"])
      ?? embeds.lazy.compactMap { self.embed(StrictObject($0)) }.first
  }

  private func embed(_ embed: StrictObject) -> String? {
    embed.keys(["description"], ["title", "url", "color", "timestamp", "footer", "fields"])
      ?? embed.utf16("description", 1...4096) ?? embed.number("color", 0...0xFFFFFF)
      ?? embed.link("url") ?? embed.without("description", ["@everyone", "@here", "<@", "]("])
      ?? (embed.members["title"] == nil ? nil : embed.utf16("title", 1...256))
      ?? embed.text("timestamp", 20...20)
  }

  /// core.telegram.org/bots/api, `sendMessage`.
  func telegram(_ body: StrictObject) -> String? {
    body.keys(
      ["chat_id", "text"],
      ["disable_notification", "link_preview_options", "protect_content", "message_thread_id"])
      ?? body.utf16("text", 1...4096) ?? body.text("chat_id", 1...33)
      ?? body["link_preview_options"].keys(["is_disabled"])
      ?? (body.members["disable_notification"] is Bool ? nil : "disable_notification is no Bool")
  }

  /// github.com/caronc/apprise-api: `/notify/{KEY}`.
  func apprise(_ body: StrictObject) -> String? {
    let types = ["info", "success", "warning", "failure"]
    return body.keys(["body"], ["title", "type", "tag", "format"])
      ?? body.text("body", 1...32_768) ?? body.text("title", 1...250)
      ?? (types.contains(body.members["type"] as? String ?? "") ? nil : "unknown type")
      ?? (body.members["format"] as? String == "text" ? nil : "mark-up is on")
      ?? body.without("body", ["@everyone", "@here"])
  }
}
