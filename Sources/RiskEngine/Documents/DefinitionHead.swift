/// What every definition says about itself: identity, authority, sources and licences.
///
/// A class, since every result names the heads of its definitions: copies share one.
public final class DefinitionHead: Sendable {
  /// The id, such as `phq-9`.
  public let id: String
  /// The version.
  public let version: SemanticVersion
  /// Where the definition stands in its life.
  public let status: DefinitionStatus
  /// Why it was retired or withdrawn.
  public let statusReason: LocalizedText?
  /// The days on which it is in force.
  public let validity: Validity
  /// Whether a body with the right to decide has decided it.
  public let isAdopted: Bool
  /// Who decided it; `nil` when nobody has.
  public let decidedBy: String?
  /// When it was decided; `nil` when nobody has.
  public let decidedOn: CalendarDay?
  /// The name a reader sees.
  public let title: LocalizedText
  /// What it is for.
  public let purpose: LocalizedText?
  /// What it must not be used for.
  public let misuse: LocalizedText?
  /// The publications it rests on, by the name that `source` uses.
  public let sources: [Source]
  /// Under which terms rules, texts and norms may be used.
  public let licences: Licences
  /// Remarks of the transcriber, above all where a source is silent.
  public let notes: [LocalizedText]
  /// The changes of the definition that no test can notice, as its author has found.
  package let unnoticed: [UnnoticedChange]

  package init(
    id: String, version: SemanticVersion, status: DefinitionStatus, statusReason: LocalizedText?,
    validity: Validity, isAdopted: Bool, decidedBy: String?, decidedOn: CalendarDay?,
    title: LocalizedText, purpose: LocalizedText?, misuse: LocalizedText?, sources: [Source],
    licences: Licences, notes: [LocalizedText], unnoticed: [UnnoticedChange]
  ) {
    self.id = id
    self.version = version
    self.status = status
    self.statusReason = statusReason
    self.validity = validity
    self.isAdopted = isAdopted
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.title = title
    self.purpose = purpose
    self.misuse = misuse
    self.sources = sources
    self.licences = licences
    self.notes = notes
    self.unnoticed = unnoticed
  }

  /// Id and version, as they stand in file names and messages.
  public var label: String { "\(id) \(version)" }
}

/// Where a definition stands in its life.
public enum DefinitionStatus: String, Sendable, CaseIterable {
  /// Not for real cases yet.
  case draft
  /// In use.
  case active
  /// No longer in use; old cases can still be scored.
  case retired
  /// Found wrong; nothing should rest on it.
  case withdrawn
}

/// The days on which a definition is in force, both included.
public struct Validity: Sendable, Hashable {
  /// The first day.
  public let from: CalendarDay
  /// The last day; `nil` until further notice.
  public let to: CalendarDay?

  /// Whether the day is within.
  public func contains(_ day: CalendarDay) -> Bool {
    day >= from && to.map { day <= $0 } ?? true
  }

  /// Whether there is a day within both.
  package func overlaps(_ other: Validity) -> Bool {
    contains(other.from) || other.contains(from)
  }

  package init(from: CalendarDay, to: CalendarDay?) {
    self.from = from
    self.to = to
  }
}

/// A publication.
public struct Source: Sendable, Hashable {
  /// The name by which `source` refers to it.
  public let name: String
  /// Person or body.
  public let author: String
  /// Year of publication.
  public let year: Int
  /// Title of the publication.
  public let title: String
  /// Journal, publisher, number, or how it was read.
  public let place: String?
  /// Where it can be read.
  public let url: String?
}

/// The terms of a definition's parts, kept apart since they often differ.
public struct Licences: Sendable, Hashable {
  /// Scoring rules, cut-offs, routing rules.
  public let rules: Licence
  /// Item texts and other wordings.
  public let texts: Licence
  /// Norm tables, where there are any.
  public let norms: Licence?
}

/// The terms of one part.
public struct Licence: Sendable, Hashable {
  /// Who holds the right.
  public let holder: String
  /// The terms in short, or the name of a licence.
  public let terms: String
  /// Whether it may be shown to a user.
  public let mayShow: Bool
  /// Whether it may be passed on.
  public let mayRedistribute: Bool
  /// Where the terms stand.
  public let url: String?
}
