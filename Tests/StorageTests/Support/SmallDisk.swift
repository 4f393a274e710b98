import Foundation

/// A tiny file system of its own for one test, unmounted with the last reference to it.
final class SmallDisk: Sendable {
  private let folder: StateFolderFixture
  let path: String

  static var isPossible: Bool { (try? SmallDisk(kilobytes: 64)) != nil }

  init(kilobytes: Int) throws {
    folder = try StateFolderFixture()
    path = "\(folder.path)/50% full? #1"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  deinit {
    umount2(path, CInt(MNT_DETACH))
  }

  func makeReadOnly() throws {
    let flags = UInt(MS_REMOUNT) | UInt(MS_RDONLY)
    guard mount("tmpfs", path, "tmpfs", flags, nil) == 0 else {
      throw CocoaError(.fileWriteVolumeReadOnly)
    }
  }

  /// Leaves no room at all.
  func fill() throws {
    let descriptor = open("\(path)/ballast", O_WRONLY | O_CREAT, 0o600)
    let block = [UInt8](repeating: 1, count: 4096)
    while write(descriptor, block, block.count) > 0 {}
    close(descriptor)
  }
}
