/// What changes when a file is replaced or rewritten.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
  let size: Int64
  let changedSeconds: Int64
  let changedNanoseconds: Int64
}
