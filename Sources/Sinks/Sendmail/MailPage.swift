import Model
import Wording

/// The HTML of a mail: the same words as the text, and nothing that is loaded from elsewhere.
struct MailPage {
  let language: Language
  let title: String

  /// An alert's page.
  ///
  /// - Parameters:
  ///   - paragraphs: Their lines stay lines; the first of the message stands out.
  ///   - link: The only address that may be followed from the page.
  /// - Returns: A whole document.
  func text(paragraphs: [String], link: String?) -> String {
    let blocks = paragraphs.map { paragraph in
      let lines = paragraph.split(separator: "\n").map { line in
        line == link ?? "" ? anchor(line) : Self.escaped(line)
      }
      return "<p>\(lines.joined(separator: "<br>\n"))</p>"
    }
    return page(blocks)
  }

  /// A digest's page: a list under each heading.
  func text(sections: [DigestWording.Section]) -> String {
    page(
      sections.map { section in
        let lines = section.lines.map { Self.escaped($0) }
        guard !section.heading.isEmpty else {
          return "<p>\(lines.joined(separator: "<br>\n"))</p>"
        }
        let items = lines.map { "<li>\($0)</li>" }.joined(separator: "\n")
        return "<h2>\(Self.escaped(section.heading))</h2>\n<ul>\n\(items)\n</ul>"
      })
  }

  /// The text as it stands in HTML, within an element or a quoted attribute.
  static func escaped(_ text: some StringProtocol) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private func anchor(_ address: Substring) -> String {
    let shown = Self.escaped(address)
    return "<a href=\"\(shown)\" rel=\"noreferrer\">\(shown)</a>"
  }

  private func page(_ blocks: [String]) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head><meta charset="utf-8"><title>\(Self.escaped(title))</title></head>
    <body>
    <h1 style="font-size:1.2em">\(Self.escaped(title))</h1>
    \(blocks.joined(separator: "\n"))
    </body>
    </html>

    """
  }
}
