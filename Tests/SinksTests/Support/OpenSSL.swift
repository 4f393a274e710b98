import Foundation
import NIOSSL
import Testing

/// Certificates that nobody trusts, made on the spot; `openssl` is absent on some machines.
enum OpenSSL {
  static let program: String? = ["/usr/bin/openssl", "/usr/local/bin/openssl"]
    .first(where: FileManager.default.isExecutableFile)

  static var isMissing: Bool { program == nil }

  static func selfSigned(for host: String) throws -> NIOSSLContext {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(program))
    process.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-days", "2", "-subj", "/CN=\(host)", "-addext", "subjectAltName=DNS:\(host)",
      "-keyout", "\(folder.path)/key", "-out", "\(folder.path)/certificate",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let chain = try NIOSSLCertificate.fromPEMFile("\(folder.path)/certificate")
    let key = try NIOSSLPrivateKey(file: "\(folder.path)/key", format: .pem)
    return try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key)))
  }
}
