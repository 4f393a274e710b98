import Model
import Toml

extension Node {
  /// The amount of money, if it is one with its currency.
  func money() -> Money? {
    if kind == .integer || kind == .float {
      report("'\(name)' has no currency (got \(source)); write \(name) = \"\(source) USD\"")
      return nil
    }
    guard let text = string() else { return nil }
    do throws(MoneyError) {
      guard isShort(text) else {
        report("'\(name)' is not an amount of money (got \(quoted(text))); write \"23.47 USD\"")
        return nil
      }
      let money = try Money(parsing: text)
      return isPlausible(money, text) ? money : nil
    } catch {
      report("'\(name)' \(error.message)")
      return nil
    }
  }

  /// Whether the text can be repeated in a message as it is.
  private func isShort(_ text: String) -> Bool {
    text.utf8.count <= 40 && text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
  }

  private func isPlausible(_ money: Money, _ text: String) -> Bool {
    // Beyond this a Double, which conditions compare, no longer holds every cent.
    if money.minor < 1 << 53 { return true }
    report("'\(name)' is implausibly large (got \(quoted(text))); check the amount")
    return false
  }
}
