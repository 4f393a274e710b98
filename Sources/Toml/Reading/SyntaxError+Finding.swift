extension SyntaxError {
  /// The error worded for the person who wrote the file.
  func finding(in source: Source) -> Finding {
    guard line > 0 else {
      let message = "cannot be read (\(reason)); try again with a smaller file"
      return Finding(file: source.file, message: message)
    }
    let site = SyntaxSite(source, line: line, column: column)
    let advice =
      duplicate(site) ?? end(site) ?? string(site) ?? number(site) ?? structure(site) ?? other(site)
    let start = advice.range.isEmpty ? site.offset : advice.range.lowerBound
    let length = source.text(advice.range).unicodeScalars.count
    return Finding(place: source.place(at: start), message: advice.message, length: length)
  }

  private func end(_ site: SyntaxSite) -> SyntaxAdvice? {
    guard reason.contains("end-of-file") else { return nil }
    guard let open = NestingScan.unclosed(in: site.source.bytes) else {
      return .here(site, "the file ends before the value", "write key = value")
    }
    let start = SyntaxSite(site.source, offset: open)
    return .here(start, "the \(scope) that starts here is never closed", "close it")
  }

  /// What no rule covers, in the parser's own words, made safe.
  private func other(_ site: SyntaxSite) -> SyntaxAdvice {
    .here(site, "this \(scope) is not TOML (\(visible(reason)))", "write it as TOML 1.0 does")
  }
}
