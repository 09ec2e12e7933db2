extension ValueType {
  /// A value of this type as an expression would write it, without quotation marks.
  ///
  /// A text that was too long to hold is `…`; what isn't of this type is `null`, like null itself.
  package func text(of value: Value) -> String {
    switch (self, value) {
    case (_, .number(let number)): number.description
    case (_, .boolean(let boolean)): boolean ? "true" : "false"
    case (_, .day(let day)): day.description
    case (_, .text(let text)): text.text ?? "…"
    case (.level(let scale), .level(let level)) where scale.levels.indices.contains(Int(level)):
      scale.levels[Int(level)]
    case (.choice(let codes), .choice(let code)) where codes.indices.contains(Int(code)):
      codes[Int(code)]
    default: "null"
    }
  }
}
