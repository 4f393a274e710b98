import Glibc
import Intake
import Model
import Toml

/// Reads secrets from the files and credentials that the configuration names.
nonisolated struct SecretReader {
  let surroundings: Surroundings
  /// The folder of the configuration file.
  let folder: String

  /// The secret of a sink: its first line, and a second one where a key is being replaced.
  func secret(_ table: Table) -> Secret? {
    let file = table.optionalString("secret_file")
    let credential = table.optionalString("secret_credential")
    switch (file, credential) {
    case (nil, nil): return nil
    case (let file?, nil):
      return secret(at: Path.resolve(file, in: folder), table, key: "secret_file")
    case (nil, let credential?):
      guard let credentials = surroundings["CREDENTIALS_DIRECTORY"] else {
        table.report(
          "there are no systemd credentials here; add LoadCredential=\(quoted(credential)) to the "
            + "unit, or use secret_file", at: "secret_credential")
        return nil
      }
      guard !credential.contains("/"), !credential.hasPrefix(".") else {
        table.report(
          "a credential's name has no slash (got \(quoted(credential))); write its name alone",
          at: "secret_credential")
        return nil
      }
      return secret(at: "\(credentials)/\(credential)", table, key: "secret_credential")
    default:
      table.report("either 'secret_file' or 'secret_credential', not both; remove one")
      return nil
    }
  }

  /// The address under `url`, or in the file under `url_file`, since many addresses hold a key.
  func address(_ table: Table, isNeeded: Bool = true) -> String? {
    guard let file = table.optionalString("url_file") else {
      return isNeeded ? table.string("url") : table.optionalString("url")
    }
    if table.optionalString("url") != nil {
      table.report("either 'url' or 'url_file', not both; remove one", at: "url")
    }
    return secret(at: file, of: "url_file", table)?.reveal()
  }

  /// The secret in the file that a key of a table names, seen from the configuration's folder.
  func secret(at file: String, of key: String, _ table: Table) -> Secret? {
    secret(at: Path.resolve(file, in: folder), table, key: key)
  }

  private func secret(at path: String, _ table: Table, key: String) -> Secret? {
    do {
      let bytes = try SourceBytes(path: path, limit: 4_096).bytes
      let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      guard let first = lines.first, !first.isEmpty else {
        table.report("\(path): is empty; put the secret into its first line", at: key)
        return nil
      }
      return Secret(lines.prefix(2).joined(separator: "\n"))
    } catch {
      table.report("\(error)", at: key)
      return nil
    }
  }
}
