public import Model
import Toml

/// The words that a pack knows for the details of an event; none where it has no such list.
public struct PackWords: Sendable {
  private let reasons: [String]
  private let evidence: [String]

  /// Creates the words: reasons of claims and pieces of evidence, by their ids.
  public init(reasons: [String], evidence: [String]) {
    self.reasons = reasons
    self.evidence = evidence
  }

  /// What is wrong with the reason of a dispute, and what to write; nil when nothing is.
  public func problem(reasonOf event: Event) -> String? {
    guard let reason = event.reason, !reasons.isEmpty,
      ["dispute-opened", "dispute-edited"].contains(event.kind.rawValue)
    else { return nil }
    return KnownWords("reason", reasons).problem(reason)
  }

  /// What is wrong with the note that names a piece of evidence, and what to write.
  ///
  /// - Parameter event: One with a piece's id as a word of its note is fine, as is any other kind.
  /// - Returns: Nil when nothing is wrong.
  public func problem(evidenceOf event: Event) -> String? {
    guard event.kind.rawValue == "evidence-kept", !evidence.isEmpty else { return nil }
    let words = (event.note ?? "").lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }.map(String.init)
    guard words.allSatisfy({ !evidence.map { $0.lowercased() }.contains($0) }) else { return nil }
    guard let note = event.note, !words.isEmpty else {
      return "names no piece of evidence; write \(Self.list(evidence))"
    }
    let near = words.lazy.compactMap { nearest(to: $0, among: evidence) }.first
    let advice = near.map { "did you mean \(quoted($0))?" } ?? "write \(Self.list(evidence))"
    return "names no known piece of evidence (got \(quoted(note))); \(advice)"
  }

  private static func list(_ words: [String]) -> String {
    words.map { quoted($0) }.joined(separator: ", ")
  }
}
