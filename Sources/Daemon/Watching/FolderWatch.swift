import Dispatch
import Glibc

/// Tells when files in some folders were written, moved in, moved out or deleted.
final class FolderWatch {
  private let descriptor: Int32
  private var source: (any DispatchSourceRead)?
  private var folders: [Int32: String] = [:]
  private let handler: (Set<String>) -> Void

  /// Starts watching nothing; `handler` gets the full paths touched, or the folder's own path when
  /// it is unknown which files were.
  ///
  /// - Throws: `WatchError` when the kernel gives no inotify instance.
  init(_ handler: @escaping (Set<String>) -> Void) throws(WatchError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else {
      throw WatchError("inotify: \(String(cString: strerror(errno))); raise max_user_instances")
    }
    self.handler = handler
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [weak self] in self?.drain() }
    source.activate()
    self.source = source
  }

  deinit {
    close(descriptor)
  }

  /// Watches these folders from now on and no others.
  ///
  /// A folder that was replaced by another of its name is watched anew; one that is not there is
  /// left out, and its parent, which is among the folders too, tells when it comes.
  ///
  /// - Returns: What cannot be watched although it is there, with the reason.
  func watch(_ wanted: Set<String>) -> [WatchError] {
    var watched: [Int32: String] = [:]
    var errors: [WatchError] = []
    for folder in wanted.sorted() {
      let number = inotify_add_watch(descriptor, folder, FolderWatch.events)
      if number >= 0 {
        watched[number] = folder
      } else if errno != ENOENT {
        let reason = String(cString: strerror(errno))
        errors.append(WatchError("\(folder): cannot be watched: \(reason)"))
      }
    }
    for number in folders.keys where watched[number] == nil {
      inotify_rm_watch(descriptor, number)
    }
    folders = watched
    return errors
  }

  /// A file counts when it is complete: closed by its writer or renamed into place.
  private static let events =
    UInt32(
      IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
        | IN_DELETE_SELF
        | IN_MOVE_SELF) | UInt32(bitPattern: Int32(IN_ONLYDIR))

  private func drain() {
    var touched = Set<String>()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      touched.formUnion(paths(in: buffer.prefix(count)))
    }
    if !touched.isEmpty { handler(touched) }
  }

  private func paths(in bytes: ArraySlice<UInt8>) -> Set<String> {
    var touched = Set<String>()
    var rest = bytes
    while let (event, name) = FolderWatch.event(&rest) {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
        touched.formUnion(folders.values)
      } else if let folder = folders[event.wd] {
        let path = name.isEmpty ? folder : "\(folder)/\(name)"
        if event.mask & UInt32(IN_CREATE) == 0 || FolderWatch.isWhole(path) { touched.insert(path) }
        if event.mask & UInt32(IN_IGNORED) != 0 { folders[event.wd] = nil }
      }
    }
    return touched
  }

  /// Whether what was just created has its content: a link or a folder, but not a file that somebody
  /// is about to write.
  private static func isWhole(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
  }

  /// The next event, taken off the front; nil at the end.
  private static func event(
    _ bytes: inout ArraySlice<UInt8>
  ) -> (event: inotify_event, name: String)? {
    let size = MemoryLayout<inotify_event>.size
    guard bytes.count >= size else { return nil }
    let event = bytes.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
    let name = bytes.dropFirst(size).prefix(Int(event.len)).prefix { $0 != 0 }
    bytes = bytes.dropFirst(size + Int(event.len))
    return (event, String(decoding: name, as: UTF8.self))
  }
}
