import Model
import Toml

extension NoteDraft {
  /// Reads one `[[checklist]]` or `[[hints]]` table, reporting whatever is wrong with its form.
  init?(_ table: Table) {
    guard let id = table.string("id") else { return nil }
    self.id = id
    place = table.place
    text = table.optionalTextsDraft("text")
    when = table.optionalText("when")
    sources = table.citations()
    table.finish()
  }
}

extension ClaimDraft {
  /// Reads one `[[claims]]` table, reporting whatever is wrong with its form.
  init?(_ table: Table) {
    guard let reason = table.string("reason") else { return nil }
    id = reason
    place = table.place
    title = table.optionalTexts("title")
    received = table.optionalBool("received")
    least = table.optionalInteger("least", range: 0...100)
    most = table.optionalInteger("most", range: 0...100)
    advice = table.optionalTexts("advice")
    path = table.optionalTexts("path")
    sources = table.citations()
    table.finish()
  }
}

extension FieldDraft {
  /// Reads one `[[form]]` table, reporting whatever is wrong with its form.
  init?(_ table: Table) {
    guard let id = table.string("id") else { return nil }
    self.id = id
    place = table.place
    question = table.optionalTexts("question")
    answers = table.has("answers") ? table.tables("answers").compactMap(Answer.init) : nil
    sources = table.citations()
    table.finish()
  }
}

extension FieldDraft.Answer {
  fileprivate init?(_ table: Table) {
    when = table.optionalText("when")
    let text = table.textsDraft("text")
    table.finish()
    guard let text else { return nil }
    self.text = text
  }
}

extension MessageDraft {
  /// Reads one `[[messages]]` table, reporting whatever is wrong with its form.
  init?(_ table: Table) {
    guard let id = table.string("id") else { return nil }
    self.id = id
    place = table.place
    to = table.optionalChoice("to", of: Message.Recipient.self)
    title = table.optionalTexts("title")
    when = table.optionalText("when")
    subject = table.optionalText("subject")
    text = table.optionalTextsDraft("text")
    sources = table.citations()
    table.finish()
  }
}
