import CEL

/// Any text: it compiles, or every finding says something about a place inside it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCompile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let length = source.unicodeScalars.count
  var environment = GeneratedEnvironment(Choices([]))
  let values = environment.values()
  let checked = GeneratedEnvironment.withObjects.compile(source)
  precondition((checked.program == nil) == !checked.findings.isEmpty)
  for finding in checked.findings {
    precondition(!finding.message.isEmpty && finding.range.upperBound <= length + 1)
    _ = finding.position(in: source)
  }
  if let program = checked.program {
    _ = program.evaluate(values).description
    _ = program.explain(values)
  }
  _ = GeneratedEnvironment.withObjects.compileUnchecked(source).program?.evaluate(values)
  return 0
}
