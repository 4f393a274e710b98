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

  /// Watches a folder from now on; once is enough.
  ///
  /// - Throws: `WatchError` when the folder cannot be watched.
  func watch(_ folder: String) throws(WatchError) {
    guard !folders.values.contains(folder) else { return }
    let number = inotify_add_watch(descriptor, folder, FolderWatch.events)
    guard number >= 0 else {
      throw WatchError("\(folder): cannot be watched: \(String(cString: strerror(errno)))")
    }
    folders[number] = folder
  }

  /// Stops watching every folder that is not among these.
  func keep(_ wanted: Set<String>) {
    for (number, folder) in folders where !wanted.contains(folder) {
      inotify_rm_watch(descriptor, number)
      folders[number] = nil
    }
  }

  /// A file counts when it is complete: closed by its writer or renamed into place.
  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)

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
        touched.insert(name.isEmpty ? folder : "\(folder)/\(name)")
        if event.mask & UInt32(IN_IGNORED) != 0 { folders[event.wd] = nil }
      }
    }
    return touched
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
