extension Value {
  /// The value as the formats write it; a text of the case isn't repeated.
  func code(in type: ValueType) -> String {
    if case .text = self { "…" } else { type.text(of: self) }
  }
}

extension Answer {
  /// The answer as a case writes it.
  func code(for item: Item) -> String {
    switch (self, item.type) {
    case (.missing(let reason), _): return "null (\(reason.rawValue))"
    case (.option(let position), .choice(let options)):
      return options.indices.contains(Int(position))
        ? options[Int(position)].code.description : "null"
    case (.option(let position), _): return position == 1 ? "true" : "false"
    case (.options(let chosen), .multiple(let options)):
      let codes = options.indices.filter { chosen & (1 << UInt64($0)) != 0 }
      return "[\(codes.map { options[$0].code.description }.joined(separator: ", "))]"
    case (.number(let number), _): return number.description
    case (.day(let day), _): return day.description
    default: return "…"
    }
  }
}
