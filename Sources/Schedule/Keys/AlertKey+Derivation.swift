import Crypto
import Foundation
public import Model

extension AlertKey {
  /// The key of one stage of one window: 32 hexadecimal digits that depend on nothing else.
  ///
  /// - Parameters:
  ///   - order: Which order.
  ///   - rule: The rule's id.
  ///   - revision: The window's revision; 0 for a rule that could not be judged.
  ///   - stage: The stage's name.
  ///   - repetition: 0 for the alert itself, n for its n-th reminder.
  public init(
    order: OrderRef, rule: String, revision: Int64, stage: String, repetition: Int = 0
  ) {
    self.init(naming: [
      order.platform, order.account, order.id, rule, String(revision), stage, String(repetition),
    ])
  }

  /// A key that depends on these texts and their order, and on nothing else.
  ///
  /// Each is preceded by its length, so that no two different lists share their bytes.
  ///
  /// - Parameter parts: What the key stands for; empty texts count as well.
  public init(naming parts: [String]) {
    var hash = SHA256()
    for part in parts {
      hash.update(data: Data("\(part.utf8.count):\(part)".utf8))
    }
    let digits = hash.finalize().prefix(16).map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }
    self.init(rawValue: digits.joined())
  }
}
