/// What FHIR's JSON has in common, whatever the resource.
extension JSONNode {
  /// The text of a member with at least one visible character; damaged characters are left out.
  func words(_ name: String) -> String? { member(name)?.visibleWords }

  /// The node's own text with at least one visible character; damaged characters are left out.
  var visibleWords: String? {
    guard var text else { return nil }
    if containsReplacementCharacter { text.unicodeScalars.removeAll { $0 == "\u{FFFD}" } }
    return text.isBlank ? nil : text
  }

  /// The elements of a member that is a list; none otherwise.
  func list(_ name: String) -> [JSONNode] {
    guard let list = member(name), list.kind == .array else { return [] }
    return Array(list.elements)
  }

  /// The one member whose name is `prefix` and a type, as in `valueCoding`.
  func choice(_ prefix: String) -> (type: String, node: JSONNode)? {
    for (key, value) in members {
      guard let name = key.text, name.utf8.count > prefix.utf8.count,
        name.utf8.starts(with: prefix.utf8)
      else { continue }
      return (String(name.dropFirst(prefix.count)), value)
    }
    return nil
  }

  /// The extensions with one of these addresses.
  func extensions(_ addresses: Set<String>) -> [JSONNode] {
    list("extension").filter { $0.member("url")?.text.map(addresses.contains) ?? false }
  }

  /// The value of the first extension with this address.
  func extensionValue(_ address: String) -> (type: String, node: JSONNode)? {
    extensions([address]).first?.choice("value")
  }

  /// The exact value of a number, alone or as the value of a quantity.
  var exactNumber: Fraction? {
    if case .success(let number)? = (member("value") ?? self).number { number } else { nil }
  }

  /// What a response calls a Questionnaire: its address, else its place on its server.
  var canonicalAddress: String? { words("url") ?? words("id").map { "Questionnaire/\($0)" } }

  /// Its address with its version, as a response names both.
  var canonicalName: String? {
    canonicalAddress.map { address in words("version").map { "\(address)|\($0)" } ?? address }
  }

  /// The day that a date or a time begins with; of a month or a year without a day its first.
  var firstDay: CalendarDay? {
    guard let text else { return nil }
    let date = text.prefix { $0 != "T" }
    switch date.utf8.count {
    case 4: return CalendarDay("\(date)-01-01")
    case 7: return CalendarDay("\(date)-01")
    default: return CalendarDay(String(date))
    }
  }
}

/// The addresses of the extensions that are understood.
enum FHIRExtension {
  private static let base = "http://hl7.org/fhir/StructureDefinition/"
  private static let guide = "http://hl7.org/fhir/uv/sdc/StructureDefinition/"

  /// What an answer is worth, by its address of today and by older ones.
  static let weights: Set<String> = [
    base + "itemWeight", base + "ordinalValue", base + "questionnaire-ordinalValue",
    base + "valueset-ordinalValue", base + "codesystem-ordinalValue", base + "iso21090-CO-value",
  ]
  static let translation = base + "translation"
  static let minimum = base + "minValue"
  static let maximum = base + "maxValue"
  static let decimals = base + "maxDecimalPlaces"
  static let step = base + "questionnaire-sliderStepValue"
  static let unit = base + "questionnaire-unit"
  static let control = base + "questionnaire-itemControl"
  static let absence = base + "data-absent-reason"
  static let calculation = guide + "sdc-questionnaire-calculatedExpression"
  static let gate = guide + "sdc-questionnaire-enableWhenExpression"
  static let variable = base + "variable"

  /// Those that are read wherever they stand, or only say how something is shown.
  static let known = weights.union([
    translation, minimum, maximum, decimals, step, unit, control, calculation, gate, variable,
    absence,
    base + "questionnaire-hidden", base + "questionnaire-choiceOrientation",
    base + "rendering-xhtml", base + "rendering-style", base + "rendering-styleSensitive",
    base + "rendering-markdown", base + "questionnaire-optionPrefix", base + "narrativeLink",
    base + "questionnaire-displayCategory",
  ])
}
