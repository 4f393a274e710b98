extension Library {
  static let formatting: [Overload] = [
    .boxed(
      "format", isMember: true, [.string, .list(.dyn)], .string
    ) { values, frame throws(EvaluationError) in
      guard let template = values[0].stringValue, let arguments = values[1].listValue else {
        return nil
      }
      var formatter = Formatter(template, arguments)
      return .string(try formatter.run(&frame))
    }
  ]
}
