/// Reads a regular file of at most 40 MiB whole.
///
/// - Parameter path: Relative ones count from the working folder; links are followed.
/// - Returns: The content, empty for an empty file.
/// - Throws: `IntakeError`; of the kind `changing` when the file was written meanwhile.
public func readFile(path: String) throws(IntakeError) -> [UInt8] {
  try SourceBytes(path: path).bytes
}
