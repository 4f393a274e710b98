public import Civil
public import Model
public import Toml

/// All packs that are loaded, by id.
public struct PackLibrary: Sendable {
  /// The packs, sorted by id.
  public let packs: [Pack]

  /// Loads packs together, so that they may extend one another.
  ///
  /// - Parameters:
  ///   - files: The packs; a later file of the same id replaces an earlier one.
  ///   - overrides: Figures that the configuration puts in place of the packs' own.
  ///   - zones: Where zones are looked up.
  /// - Throws: Everything wrong in any of the files.
  public init(
    files: [PackFile], overrides: [ParameterOverride] = [], zones: ZoneDatabase
  ) throws(Findings) {
    let decoder = Decoder()
    var drafts: [String: PackDraft] = [:]
    for file in files {
      guard let document = try? Document.parse(file.bytes, file: file.name, decoder: decoder),
        let draft = PackDraft(document, file: file.name)
      else { continue }
      drafts[draft.id] = draft
    }
    PackLibrary.check(overrides, against: drafts, decoder)
    try decoder.finish()
    let assembly = PackAssembly(drafts: drafts, decoder: decoder)
    let packs = drafts.keys.sorted().compactMap { id in
      assembly.whole(id).flatMap { draft in
        PackCompiler(draft, overrides: overrides, zones: zones, decoder: decoder).pack()
      }
    }
    try decoder.finish()
    self.packs = packs
  }

  /// The pack of this id.
  public func pack(_ id: String) -> Pack? {
    packs.first { $0.id == id }
  }

  /// The platforms that any pack is for, sorted, without repetition.
  public var platforms: [String] {
    Set(packs.map(\.platform)).sorted()
  }

  /// All kinds of events that any pack knows, the standard ones first.
  public var kinds: [EventKind] {
    var kinds = EventKind.standard
    for kind in packs.flatMap(\.kinds) where !kinds.contains(kind) {
      kinds.append(kind)
    }
    return kinds
  }

  /// What changes when any pack changes in a way that may change a judgement.
  public var fingerprint: String {
    packs.map { "\($0.id)=\($0.fingerprint)" }.joined(separator: ";")
  }

  private static func check(
    _ overrides: [ParameterOverride], against drafts: [String: PackDraft], _ decoder: Decoder
  ) {
    for override in overrides where drafts[override.pack] == nil {
      decoder.report(
        unknown("pack", override.pack, among: drafts.keys.sorted()), at: override.place)
    }
  }
}

/// `unknown pack 'aliexpres'; did you mean 'aliexpress'?`, or the list of what there is.
func unknown(_ what: String, _ name: String, among known: [String]) -> String {
  let hint =
    if let near = nearest(to: name, among: known) {
      "did you mean '\(near)'?"
    } else if known.isEmpty {
      "there is none"
    } else {
      "known are \(known.joined(separator: ", "))"
    }
  return "unknown \(what) \(quoted(name)); \(hint)"
}
