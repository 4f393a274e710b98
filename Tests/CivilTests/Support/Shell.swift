import Glibc

/// What a shell command prints; a failure of the command is an error.
func shell(_ command: String) throws -> String {
  guard let pipe = popen(command, "re") else { throw TestTrouble("cannot run a shell") }
  let output = readAll(pipe)
  guard pclose(pipe) == 0 else { throw TestTrouble("failed: \(command)") }
  return String(decoding: output, as: UTF8.self)
}

/// The contents of a file.
func fileBytes(_ path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw TestTrouble("cannot read \(path)") }
  defer { fclose(file) }
  return readAll(file)
}

private func readAll(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk.prefix(count)
  }
  return bytes
}
