public import Model

extension Money {
  /// The amount as each language writes it: `1,234.50 USD`; in Russian with a comma before the
  /// fraction and no-break spaces between the thousands.
  public func worded(in language: Language) -> String {
    "\(figures(in: language)) \(currency)"
  }

  /// The amount without its currency.
  func figures(in language: Language) -> String {
    let figures = description.dropLast(currency.count + 1)
    let sign = figures.hasPrefix("-") ? "-" : ""
    let parts = figures.dropFirst(sign.count).split(separator: ".")
    let fraction = parts.count == 2 ? "\(language == .russian ? "," : ".")\(parts[1])" : ""
    return sign + grouped(parts[0], by: language == .russian ? "\u{A0}" : ",") + fraction
  }
}

/// The digits in threes, counted from the end.
private func grouped(_ digits: Substring, by separator: String) -> String {
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
    text.append(digit)
  }
  return text
}
