/// What scoring reads of the person and the occasion, in few bits.
struct PlanFacts: Hashable {
  /// Completed years on the response's date; -1 when unknown.
  var age: Int16 = -1
  /// The position among ``ScopeLayout/sexes``, from 1; 0 when unknown.
  var sex: UInt8 = 0
  /// The position among the instrument's informants, from 1; 0 when unknown.
  var informant: UInt8 = 0
  /// The position among the instrument's settings, from 1; 0 when unknown.
  var setting: UInt8 = 0

  /// Years beyond these are left to the whole engine.
  static let ages: ClosedRange<Int16> = -1...130

  /// All of it in one number.
  @inline(__always)
  var key: UInt128 {
    UInt128(UInt64(UInt16(bitPattern: age &+ 1)) | UInt64(sex) << 8)
      | UInt128(UInt64(informant) << 10 | UInt64(setting) << 18)
  }

  /// The person.
  var person: Person {
    Person(
      age: age < 0 ? nil : Int(age),
      sex: sex == 0 ? nil : Sex(rawValue: ScopeLayout.sexes[Int(sex) - 1]))
  }
}
