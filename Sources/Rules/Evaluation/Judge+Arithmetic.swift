import CEL
import Civil
import Model

extension Judge {
  /// How a window's close was reached, in one line.
  func arithmetic(of rule: Rule, in window: Window, _ frame: Frame) -> String {
    let steps: [String] =
      switch rule.close {
      case .expression(let expression): chain(expression.program, frame)
      case .span(let kind, let span): chain(kind, span)
      case nil: []
      }
    let ends =
      window.safeCloses == window.closes
      ? "\(window.closes)" : "\(window.safeCloses) at the earliest, \(window.closes) at the latest"
    return (steps + [ends]).joined(separator: " = ")
  }

  private func chain(_ kind: EventKind, _ span: Span) -> [String] {
    guard let event = facts.latest(kind) else { return [] }
    if event.until != nil { return ["\(kind).until"] }
    let start = event.at.map { " (\($0))" } ?? ""
    let days = span.counting == .calendar ? " calendar days in \(pack.zone.name)" : ""
    let figure = span.text == "\(span.length)" ? span.text : "\(span.text) (\(span.length))"
    return ["\(kind).at\(start) + \(figure)\(days)"]
  }

  /// From the expression through the pack's values and the branches taken to what is added up.
  private func chain(_ program: Program, _ frame: Frame) -> [String] {
    var step = program.explain(frame.variables)
    var chain: [String] = []
    while true {
      if let branch = step.branchTaken {
        step = branch
      } else if let value = pack.value(step.source) {
        chain.append(step.source)
        step = value.program.explain(frame.variables)
      } else {
        return chain + [step.source + figures(of: step)]
      }
    }
  }

  /// ` (order.shipped.at 2026-09-04T15:00:00Z, params.guarantee 60d)`, or nothing for a path alone.
  private func figures(of step: Explanation) -> String {
    guard !step.children.isEmpty else { return "" }
    let figures = step.children.map { part in
      let parameter = pack.parameters.first { "params.\($0.name)" == part.source }
      return "\(part.source) \(parameter?.text ?? Judge.text(of: part.value))"
    }
    return " (\(figures.joined(separator: ", ")))"
  }

  private static func text(of value: Value) -> String {
    guard case .timestamp(let timestamp) = value else { return "\(value)" }
    return "\(Moment(seconds: timestamp.seconds))"
  }
}

extension Explanation {
  /// Of `a ? b : c` the branch that gave the value; nil for everything else.
  fileprivate var branchTaken: Explanation? {
    guard children.count == 2 else { return nil }
    let scalars = Array(source.unicodeScalars)
    let between = (children[0].range.upperBound..<children[1].range.lowerBound)
    let gap = between.clamped(to: range).map { scalars[$0 - range.lowerBound] }
    return gap.contains("?") ? children[1] : nil
  }
}
