public import Civil
public import Model
public import Toml

/// All packs that are loaded, by id.
public struct PackLibrary: Sendable {
  /// The packs that judge orders, sorted by id.
  public let packs: [Pack]
  /// Every source that any file declares, used or not.
  let sources: [String: Source]

  /// Loads packs together, so that they may extend one another.
  ///
  /// The packs that ship are compiled when they are first used, all others at once.
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
    let drafts = PackLibrary.drafts(files, decoder)
    PackLibrary.check(overrides, against: drafts, decoder)
    try decoder.finish()
    var loading = PackLoading(drafts, overrides: overrides, zones: zones, decoder: decoder)
    let packs = drafts.values.filter { !$0.isAbstract }.map(\.id).sorted().compactMap {
      loading.pack($0)
    }
    let sources = drafts.keys.sorted().map { loading.sources(of: $0) }
    try decoder.finish()
    self.packs = packs
    self.sources = sources.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  private static func drafts(_ files: [PackFile], _ decoder: Decoder) -> [String: PackDraft] {
    var drafts: [String: PackDraft] = [:]
    for file in files {
      guard let document = try? Document.parse(file.bytes, file: file.name, decoder: decoder),
        let draft = PackDraft(document, file: file)
      else { continue }
      drafts[draft.id] = draft
    }
    return drafts
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
    let known = drafts.values.filter { !$0.isAbstract }.map(\.id).sorted()
    for override in overrides where !known.contains(override.pack) {
      decoder.report(unknown("pack", override.pack, among: known), at: override.place)
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
