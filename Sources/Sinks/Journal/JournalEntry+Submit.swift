import Clibsystemd
import Glibc

extension JournalEntry {
  /// Hands the entry to the journal; false when libsystemd says that it could not.
  func submit() -> Bool {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for field in fields {
      bytes += "\(field.name)=\(field.value)".utf8
      ends.append(bytes.count)
    }
    return bytes.withUnsafeMutableBytes { buffer in
      let starts = [0] + ends.dropLast()
      let parts = zip(starts, ends).map { start, end in
        iovec(iov_base: buffer.baseAddress?.advanced(by: start), iov_len: end - start)
      }
      return sd_journal_sendv(parts, Int32(parts.count)) == 0
    }
  }
}
