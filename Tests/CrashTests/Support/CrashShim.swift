import Foundation
import Support

/// The library that ends the daemon just before an operation of a given number.
struct CrashShim {
  /// Where it was built.
  let path: String

  /// Builds it.
  ///
  /// - Returns: Nil when this machine has no compiler for C.
  /// - Throws: When the compiler refuses it.
  init?(in folder: TemporaryFolder) throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Matrix/crash.c").path
    guard let compiler = CrashShim.compiler else { return nil }
    path = folder("crash.so")
    let build = Process()
    build.executableURL = URL(filePath: compiler)
    build.arguments = ["-shared", "-fPIC", "-O1", "-o", path, source, "-ldl"]
    try build.run()
    build.waitUntilExit()
    guard build.terminationStatus == 0 else { throw Trouble("\(source) does not compile") }
  }

  private static var compiler: String? {
    ["/usr/bin/cc", "/usr/bin/gcc", "/usr/bin/clang", "/opt/swift/usr/bin/clang"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
