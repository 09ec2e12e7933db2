/// What one assessor said, or what a response gave, about one measure; missing is `nil` instead.
package enum Rating: Sendable, Hashable {
  /// A category, by its position among all declared ones.
  case category(Int)
  /// Yes or no.
  case boolean(Bool)
  /// Several categories: bit *n* stands for the one at position *n*.
  case categories(UInt64)
  /// A number.
  case number(Fraction)
  /// A day.
  case day(CalendarDay)

  /// The position among ordered categories.
  var position: Int? { if case .category(let position) = self { position } else { nil } }
}

/// A rating as it stands in a case.
package enum RatingCode: Sendable, Hashable {
  case code(ItemType.Code)
  case codes([ItemType.Code])
  case boolean(Bool)
  case number(Fraction)
  case day(CalendarDay)
}
