import CToml

/// The parsed tree; nodes are handles into it and keep it alive.
final class Tree {
  let source: Source
  private let document: OpaquePointer

  /// - Throws: `SyntaxError` when the text is not TOML, or memory ran out.
  init(_ source: Source) throws(SyntaxError) {
    let parsed = source.bytes.withUnsafeBytes { bytes in
      ctoml_parse(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let parsed else { throw SyntaxError.outOfMemory }
    var place = CTomlPlace()
    let error = ctoml_error(parsed, &place)
    guard error.count == 0 else {
      let description = String(error)
      ctoml_free(parsed)
      throw SyntaxError(description, line: Int(place.line), column: Int(place.column))
    }
    self.source = source
    self.document = parsed
  }

  deinit { ctoml_free(document) }

  var root: CTomlNode { ctoml_root(document) }
}

extension String {
  init(_ text: CTomlText) {
    let bytes = UnsafeRawBufferPointer(start: text.bytes, count: text.count)
    self.init(decoding: bytes, as: UTF8.self)
  }
}
