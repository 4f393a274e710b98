import CToml

/// A table being decoded: every key asked for counts as known, and `finish()` reports the others.
public struct Table {
  /// The table as a value.
  public let node: Node
  private let asked = AskedKeys()

  init(_ node: Node) {
    self.node = node
  }

  /// Where the table starts: its header, opening brace, or first dotted key.
  public var place: Place { node.place }

  /// The keys in the order of the file; reading them asks for none.
  public var keys: [String] { written.map { String($0.key) } }

  /// All keys with their values, in the order of the file; asks for every one.
  public var entries: [Entry] {
    written.map { entry in
      let key = String(entry.key)
      asked.add(key, isPresent: true)
      return Entry(key: key, place: place(entry.place), node: node(entry.node, key))
    }
  }

  /// The value of a key, whatever its type; nil when absent.
  public func node(_ key: String) -> Node? {
    let found = find(key)
    let isPresent = found.node.kind != CTomlKindNone
    asked.add(key, isPresent: isPresent)
    return isPresent ? node(found.node, key) : nil
  }

  /// Whether the key is there; does not ask for it.
  public func has(_ key: String) -> Bool { find(key).node.kind != CTomlKindNone }

  /// Where the key itself is written; the table's place when it is absent.
  public func place(of key: String) -> Place {
    let found = find(key)
    return found.node.kind == CTomlKindNone ? place : place(found.place)
  }

  /// Records what is wrong with the table, or with one of its keys: `what (got 'x'); what to do`.
  ///
  /// - Parameters:
  ///   - message: Foreign text in it must be quoted.
  ///   - key: The key to point at; the table when nil or absent.
  public func report(_ message: @autoclosure () -> String, at key: String? = nil) {
    guard let key, has(key) else {
      node.decoder.report(message(), at: place)
      return
    }
    node.decoder.report(message(), at: place(of: key), length: key.unicodeScalars.count)
  }

  /// Reports every key that nobody asked for; a second call reports nothing more.
  public func finish() {
    guard asked.finish(), asked.present < ctoml_count(node.raw.handle) else { return }
    for entry in written {
      let key = String(entry.key)
      if !asked.contains(key) { report(unknown(key), at: key) }
    }
  }

  private func unknown(_ key: String) -> String {
    let absent = asked.keys.filter { !has($0) }
    if let near = nearest(to: key, among: absent) {
      return "unknown key \(quoted(key)); did you mean \(quoted(near))?"
    }
    let known = asked.keys.isEmpty ? "this table takes none" : "known here: "
    return "unknown key \(quoted(key)); \(suggestion(for: "", among: asked.keys, orElse: known))"
  }

  private var written: [CTomlEntry] {
    let count = ctoml_count(node.raw.handle)
    let entries = [CTomlEntry](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = ctoml_entries(node.raw.handle, buffer.baseAddress, count)
    }
    return entries.sorted {
      ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
    }
  }

  private func find(_ key: String) -> CTomlEntry {
    var key = key
    return key.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) {
        ctoml_find(node.raw.handle, $0.baseAddress, $0.count)
      }
    }
  }

  private func place(_ place: CTomlPlace) -> Place {
    node.tree.source.place(line: Int(place.line), column: Int(place.column))
  }

  private func node(_ raw: CTomlNode, _ key: String) -> Node {
    Node(raw, in: node.tree, for: node.decoder, named: key)
  }
}
