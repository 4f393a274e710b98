import Wording

/// Looks for names that no message has, and for marks that would undo the escaping of values.
struct TemplateCheck {
  private let tags: [TemplateTag]
  private var stack: [TemplateShape]

  init(_ text: String) {
    tags = TemplateTag.all(in: text)
    stack = [
      TemplateSample.messages.map { TemplateShape($0.members) }
        .reduce(.value) { $0.merged(with: $1) }
    ]
  }

  /// Checks all tags.
  ///
  /// - Throws: `SettingsError` for the first that is wrong.
  consuming func run() throws(SettingsError) {
    for tag in tags {
      switch tag.mark {
      case "!": continue
      case "/": if stack.count > 1 { stack.removeLast() }
      case "#", "^": stack.append(try shape(for: tag).inSection)
      case nil, "{", "&": _ = try shape(for: tag)
      case .some(let mark):
        throw SettingsError(
          "template", "has '{{\(mark)', which does not work here; write it without",
          line: tag.line, column: tag.column)
      }
    }
  }

  private func shape(for tag: TemplateTag) throws(SettingsError) -> TemplateShape {
    if tag.content == "." { return stack.last ?? .value }
    let parts = tag.content.split(separator: "(", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return try shape(named: tag.content, tag) }
    let argument = parts[1].prefix { $0 != ")" }
    let isKnown =
      argument.isEmpty
      ? ["first", "last", "index"].contains(parts[0]) : ["count", "empty"].contains(parts[0])
    guard parts.count == 2, isKnown else {
      throw SettingsError(
        "template",
        "has '\(plainLine(tag.content, limit: 60))'; there are 'first()', 'last()', 'index()', "
          + "'count(name)' and 'empty(name)'", line: tag.line, column: tag.column)
    }
    if !argument.isEmpty { _ = try shape(named: argument, tag) }
    return .value
  }

  private func shape(named name: Substring, _ tag: TemplateTag) throws(SettingsError)
    -> TemplateShape
  {
    let names = name.split(separator: ".").map(String.init)
    let scopes = name.hasPrefix(".") ? stack.suffix(1) : stack[...]
    guard let first = names.first,
      let scope = scopes.last(where: { $0[first] != nil }),
      let found = names.reduce(scope as TemplateShape?, { $0?[$1] })
    else { throw unknown(name, names, scopes, tag) }
    return found
  }

  private func unknown(
    _ name: Substring, _ names: [String], _ scopes: ArraySlice<TemplateShape>, _ tag: TemplateTag
  ) -> SettingsError {
    var scope = scopes.last { $0[names.first ?? ""] != nil } ?? scopes.last { !$0.names.isEmpty }
    for name in names {
      guard let next = scope?[name] else { break }
      scope = next
    }
    let known = (scope?.names ?? []).joined(separator: ", ")
    let shown = plainLine(name, limit: 60)
    return SettingsError(
      "template",
      known.isEmpty
        ? "has '\(shown)', and there is no name below that value"
        : "has the unknown name '\(shown)'; there are \(known)", line: tag.line, column: tag.column)
  }
}
