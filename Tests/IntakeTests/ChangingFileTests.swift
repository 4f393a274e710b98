import Foundation
import Testing

@testable import Intake

/// Files that somebody writes between the open and the read.
struct ChangingFileTests {
  private let scratch: Scratch
  private let path: String

  init() throws {
    scratch = try Scratch()
    path = try scratch.file("orders.toml", Array("0123456789".utf8))
  }

  @Test func `a file left alone is read`() throws {
    #expect(try kind { _ in } == nil)
  }

  @Test func `a shrinking file is changing`() throws {
    #expect(try kind { truncate($0, 5) } == .changing)
  }

  @Test func `a growing file is changing`() throws {
    #expect(try kind { truncate($0, 15) } == .changing)
  }

  @Test func `a file overwritten in the same size is changing`() throws {
    #expect(try kind { try Data("9876543210".utf8).write(to: URL(filePath: $0)) } == .changing)
  }

  @Test func `a file replaced by a rename is read as it was`() throws {
    let other = try scratch.file("other.toml", [1])
    #expect(try kind { rename(other, $0) } == nil)
  }

  /// What the read of a file fails with after the change; nil when it succeeds.
  private func kind(after change: (String) throws -> Void) throws -> IntakeError.Kind? {
    let file = try OpenFile(path)
    try change(path)
    do throws(IntakeError) {
      let source = try file.contents(atMost: 100)
      #expect(source.bytes == Array("0123456789".utf8))
      return nil
    } catch {
      return error.kind
    }
  }
}
