/// An instrument's expression in words: `exploitedByOthers = 2` is `fråga 6 är 2 (Ofta)`.
///
/// The nodes are put into words from first to last, each from earlier ones, so that no recursion
/// is needed.
struct ExpressionWords {
  let phrases: ReportPhrases
  let instrument: Instrument

  /// Longer wordings than this are no help; the expression itself then stands alone.
  private static let maximumLength = 400

  /// What a node says, and how tightly its parts hold together.
  private struct Part {
    var text: String
    var strength = Strength.name
    /// The same denied, where a language has a better way than "not".
    var denial: String?
    var slot: Int?
    var constant: Value?
  }

  private enum Strength: Int, Comparable {
    case choice, or, and, comparison, sum, product, name
    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  /// The expression in words; `nil` where they would be no clearer than the expression.
  func words(_ expression: Expression) -> String? {
    var parts: [Part] = []
    let source = expression.source
    let prefersMore = source.contains(">") && !source.contains("<")
    for node in expression.nodes {
      guard let part = part(node, parts, prefersMore),
        part.text.count <= ExpressionWords.maximumLength
      else {
        return nil
      }
      parts.append(part)
    }
    return parts.last.map { condition($0).text }
  }

  private func part(
    _ node: Expression.Node, _ parts: [Part], _ prefersMore: Bool
  ) -> Part? {
    switch node {
    case .constant(let value): return constant(value)
    case .variable(let slot):
      return Part(text: instrument.name(ofSlot: slot, phrases), slot: slot)
    case .subject: return nil
    case .unary(let operation, let operand): return unary(operation, parts[operand])
    case .binary(let operation, let left, let right):
      return binary(operation, parts[left], parts[right], prefersMore)
    case .choose(let condition, let then, let otherwise):
      let (a, b) = (enclosed(parts[then], .or), enclosed(parts[otherwise], .or))
      let test = enclosed(self.condition(parts[condition]), .or)
      return Part(
        text: phrases.pick("\(a) om \(test), annars \(b)", "\(a) if \(test), otherwise \(b)"),
        strength: .choice)
    }
  }

  private func constant(_ value: Value) -> Part? {
    switch value {
    case .number(let number): Part(text: phrases.number(number), constant: value)
    case .boolean(let boolean):
      Part(text: boolean ? phrases.pick("ja", "yes") : phrases.pick("nej", "no"), constant: value)
    case .day(let day): Part(text: day.description, constant: value)
    // Which names these stand for is known where they are compared.
    case .level, .choice: Part(text: "", constant: value)
    case .null: Part(text: phrases.unknown, constant: value)
    case .text: nil
    }
  }

  // MARK: Operations

  private func unary(_ operation: UnaryOperation, _ part: Part) -> Part? {
    switch operation {
    case .negate: return Part(text: "−" + enclosed(part, .name), strength: .product)
    case .not:
      let condition = condition(part)
      let text =
        condition.denial ?? phrases.pick("inte (\(condition.text))", "not (\(condition.text))")
      return Part(text: text, strength: .comparison, denial: condition.text)
    case .isNull:
      return Part(
        text: phrases.pick("\(part.text) är okänt", "\(part.text) is unknown"),
        strength: .comparison,
        denial: phrases.pick("\(part.text) är känt", "\(part.text) is known"))
    case .absolute: return Part(text: "|\(part.text)|")
    case .round(let mode, let places):
      let rounded = phrases.rounded(Rounding(mode: mode, decimals: places))
      return Part(text: "\(enclosed(part, .name)) (\(rounded))", strength: .product)
    case .function(let function, let decimals):
      let value =
        switch function {
        case .exp, .ln: "\(function.rawValue)(\(part.text))"
        case .sqrt:
          phrases.pick("kvadratroten av ", "the square root of ") + enclosed(part, .name)
        }
      return Part(text: "\(value) \(rounded(decimals))", strength: .product)
    case .raise(let exponent):
      return Part(
        text: phrases.pick(
          "\(enclosed(part, .name)) upphöjt till \(exponent)",
          "\(enclosed(part, .name)) to the power of \(exponent)"), strength: .product)
    case .contains(let position): return contains(position, part)
    case .countIfKnown: return nil
    }
  }

  private func binary(
    _ operation: BinaryOperation, _ left: Part, _ right: Part, _ prefersMore: Bool
  ) -> Part? {
    func joined(_ sign: String, _ strength: Strength, _ least: Strength) -> Part {
      Part(
        text: "\(enclosed(left, strength)) \(sign) \(enclosed(right, least))", strength: strength)
    }
    func pair(_ swedish: String, _ english: String) -> Part {
      let and = phrases.pick("och", "and")
      return Part(text: "(\(phrases.pick(swedish, english)) \(left.text) \(and) \(right.text))")
    }
    switch operation {
    case .add: return joined("+", .sum, .sum)
    case .subtract: return joined("−", .sum, .product)
    case .multiply: return joined("×", .product, .product)
    case .divide: return joined("/", .product, .name)
    case .minimum: return pair("det minsta av", "the least of")
    case .maximum: return pair("det största av", "the greatest of")
    case .yearsBetween: return pair("hela år mellan", "whole years between")
    case .daysBetween: return pair("dagar mellan", "days between")
    case .modulo: return joined("modulo", .product, .name)
    case .power(let decimals):
      let (base, exponent) = (enclosed(left, .name), enclosed(right, .name))
      let power = phrases.pick(
        "\(base) upphöjt till \(exponent)", "\(base) to the power of \(exponent)")
      return Part(text: "\(power) \(rounded(decimals))", strength: .product)
    case .and, .or:
      let strength: Strength = operation == .and ? .and : .or
      let word =
        operation == .and ? phrases.pick("och", "and") : phrases.pick("eller", "or")
      let (a, b) = (condition(left), condition(right))
      return Part(
        text: "\(enclosed(a, strength)) \(word) \(enclosed(b, strength))", strength: strength)
    case .equal, .less, .lessOrEqual: return comparison(operation, left, right, prefersMore)
    }
  }

  /// To how many decimals a function is rounded.
  private func rounded(_ decimals: Int) -> String {
    switch decimals {
    case 0: phrases.pick("(i heltal)", "(as a whole number)")
    case 1: phrases.pick("(med 1 decimal)", "(to 1 decimal)")
    default: phrases.pick("(med \(decimals) decimaler)", "(to \(decimals) decimals)")
    }
  }

  /// `fråga 6 innehåller 2 (Cannabis)`.
  private func contains(_ position: Int, _ part: Part) -> Part? {
    guard let slot = part.slot, case .item(let item) = instrument.layout.meaning(of: slot),
      case .multiple(let options) = instrument.items[item].type, options.indices.contains(position)
    else { return nil }
    let code = name(options[position])
    return Part(
      text: phrases.pick("\(part.text) innehåller \(code)", "\(part.text) includes \(code)"),
      strength: .comparison,
      denial: phrases.pick(
        "\(part.text) innehåller inte \(code)", "\(part.text) doesn't include \(code)"))
  }

  /// `a är minst b`: what is compared with a constant stands first.
  ///
  /// Between two others the order of the source is kept, of which compiling leaves only `<`.
  private func comparison(
    _ operation: BinaryOperation, _ left: Part, _ right: Part, _ prefersMore: Bool
  ) -> Part {
    let isTurned =
      right.constant == nil && (left.constant != nil || (prefersMore && operation != .equal))
    let (subject, object) = isTurned ? (right, left) : (left, right)
    let value = value(object, comparedWith: subject)
    let name = enclosed(subject, .sum)
    func says(_ swedish: String, _ english: String) -> String {
      phrases.pick("\(name) är \(swedish)\(value)", "\(name) is \(english)\(value)")
    }
    let (less, least) = (says("mindre än ", "less than "), says("minst ", "at least "))
    let (more, most) = (says("mer än ", "more than "), says("högst ", "at most "))
    let (text, denial) =
      switch (operation, isTurned) {
      case (.less, false): (less, least)
      case (.less, true): (more, most)
      case (.lessOrEqual, false): (most, more)
      case (.lessOrEqual, true): (least, less)
      default: (says("", ""), says("inte ", "not "))
      }
    return Part(text: text, strength: .comparison, denial: denial)
  }

  /// A yes/no question that stands alone as a condition.
  private func condition(_ part: Part) -> Part {
    guard let slot = part.slot, isYesNo(slot) else { return part }
    return Part(
      text: phrases.pick("\(part.text) är ja", "\(part.text) is yes"), strength: .comparison,
      denial: phrases.pick("\(part.text) är nej", "\(part.text) is no"))
  }

  private func enclosed(_ part: Part, _ least: Strength) -> String {
    part.strength < least ? "(\(part.text))" : part.text
  }

  // MARK: Names

  private func isYesNo(_ slot: Int) -> Bool {
    guard case .item(let item) = instrument.layout.meaning(of: slot) else { return false }
    if slot == instrument.layout.answered(ofItem: item) { return true }
    guard case .yesNo = instrument.items[item].type else { return false }
    return slot == instrument.layout.value(ofItem: item)
  }

  /// A constant by the name that it has in what it is compared with.
  private func value(_ part: Part, comparedWith subject: Part) -> String {
    guard let constant = part.constant, let slot = subject.slot else {
      return enclosed(part, .sum)
    }
    switch (constant, instrument.layout.meaning(of: slot)) {
    case (.level(let position), .level(let level)):
      return phrases(instrument.levels[level].level(position).title)
    case (.choice(let index), .sex):
      return Sex(rawValue: ScopeLayout.sexes[Int(index)]).map(phrases.sex) ?? ""
    case (.choice(let index), .informant):
      return phrases.informant(instrument.informants[Int(index)])
    case (.choice(let index), .setting):
      return instrument.settings[Int(index)]
    case (.choice(let index), .item(let item)):
      if slot == instrument.layout.missing(ofItem: item) {
        return phrases.quoted(phrases.reason(MissingReason.allCases[Int(index)]))
      }
      guard case .choice(let options) = instrument.items[item].type else { return part.text }
      return name(options[Int(index)])
    case (.number(let number), .item(let item)):
      guard case .choice(let options) = instrument.items[item].type,
        let option = options.first(where: { $0.code.description == number.description })
      else { return part.text }
      return name(option)
    default: return part.text
    }
  }

  /// A code with its text, where its licence allows showing it.
  private func name(_ option: ItemType.Option) -> String {
    guard instrument.head.licences.texts.mayShow, let text = option.text else {
      return option.code.description
    }
    return "\(option.code.description) (\(phrases(text)))"
  }
}

extension Instrument {
  /// What a slot stands for, as a reader knows it.
  func name(ofSlot slot: Int, _ phrases: ReportPhrases) -> String {
    switch layout.meaning(of: slot) {
    case .age: return phrases.age.lowercased()
    case .sex: return phrases.sexWord.lowercased()
    case .informant: return phrases.informantWord.lowercased()
    case .setting: return phrases.settingWord.lowercased()
    case .date: return phrases.pick("bedömningens datum", "the date of the response")
    case .score(let score): return name(ofScore: score, phrases)
    case .level(let level): return phrases.quoted(phrases(levels[level].title))
    case .item(let item):
      let name = phrases.item(item + 1)
      switch slot {
      case layout.points(ofItem: item):
        return phrases.pick("poängen för \(name)", "the points of \(name)")
      case layout.answered(ofItem: item):
        return phrases.pick("om \(name) är besvarad", "whether \(name) is answered")
      case layout.missing(ofItem: item):
        return phrases.pick(
          "skälet till att \(name) saknar svar", "the reason why \(name) has no answer")
      default: return name
      }
    }
  }
}
