import Civil
import Model
import Schedule
import Wording

extension WindowHistory {
  /// The rule's name, then a line for each place its window stood at.
  func lines(for reader: Reader) -> [String] {
    [rule]
      + revisions.map { revision in
        let language = reader.language
        let close = reader.zone.format(revision.window.safeCloses)
        let since = revision.since.map {
          Texts(en: "since \(reader.zone.format($0))", ru: "с \(reader.zone.format($0))")
        }
        let start = Texts(en: "from the beginning", ru: "с самого начала")
        let because = revision.because.map { $0.worded(in: language) }.joined(separator: ", ")
        let basis = revision.window.basis.word(in: language)
        return "  \(close)  \(basis)  \((since ?? start)[language])"
          + (because.isEmpty ? "" : ": \(because)")
      }
  }

  var json: JSON {
    ["rule": .string(rule), "revisions": .array(revisions.map(WindowHistory.json))]
  }

  private static func json(_ revision: Revision) -> JSON {
    [
      "opens": .text(revision.window.opens), "closes": .text(revision.window.closes),
      "safeCloses": .text(revision.window.safeCloses),
      "basis": .string(revision.window.basis.rawValue), "since": .text(revision.since),
      "because": .array(revision.because.map { .text($0) }),
    ]
  }
}
