extension Value {
  /// The value as the formats write it.
  func code(in type: ValueType) -> String {
    switch (self, type) {
    case (.number(let number), _): return number.description
    case (.boolean(let boolean), _): return String(boolean)
    case (.level(let level), .level(let scale)):
      return scale.levels.indices.contains(Int(level)) ? scale.levels[Int(level)] : "null"
    case (.choice(let code), .choice(let codes)):
      return codes.indices.contains(Int(code)) ? codes[Int(code)] : "null"
    case (.day(let day), _): return day.description
    case (.text, _): return "…"
    default: return "null"
    }
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
