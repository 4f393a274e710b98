/// A parsed TOML file, ready to be decoded.
///
/// Not `Sendable`; the values taken out of it are. The tree is freed with the last handle into it.
public struct Document {
  /// The top-level table.
  public let root: Table
  /// Collects what decoding finds wrong.
  public let decoder: Decoder

  /// Reads TOML 1.0.
  ///
  /// An empty file is an empty table; a UTF-8 byte order mark and CRLF are accepted.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The name that findings show.
  ///   - limits: What is refused unread.
  ///   - decoder: Where findings go; pass one decoder to several files to report them together.
  /// - Returns: The document; its values are not judged yet.
  /// - Throws: `Findings` when the file is too large, not text, or not TOML.
  public static func parse(
    _ bytes: [UInt8], file: String, limits: Limits = Limits(), decoder: Decoder = Decoder()
  ) throws(Findings) -> Document {
    let source = Source(file: file, bytes: bytes)
    decoder.add(source)
    do {
      try source.check(limits)
      let tree = try Tree(source)
      return Document(tree: tree, decoder: decoder)
    } catch let error as SyntaxError {
      decoder.report(error.finding(in: source))
    } catch let finding as Finding {
      decoder.report(finding)
    } catch {
      decoder.report(Finding(file: file, message: "cannot be read (got '\(error)')"))
    }
    throw decoder.findings
  }

  private init(tree: Tree, decoder: Decoder) {
    self.decoder = decoder
    self.root = Table(Node(tree.root, in: tree, for: decoder, named: ""))
  }

  /// Reports the root's unknown keys and ends the decoding.
  ///
  /// - Throws: Everything found wrong, in this file and in others that share the decoder.
  public func finish() throws(Findings) {
    root.finish()
    try decoder.finish()
  }
}
