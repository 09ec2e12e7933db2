/// An instrument for tables: points, a yes (1) or no (0), and a number with decimals, added up.
enum SmallInstrument {
  /// What its file holds.
  ///
  /// - Parameter levels: Its level scales, as JSON.
  /// - Returns: The definition.
  static func json(levels: String = "") -> String {
    """
    {
      "format": "instrument/1", "id": "small", "version": "1.0.0", "status": "active",
      "valid": {"from": "2024-01-01"}, "adopted": false, "decidedBy": null, "decidedOn": null,
      "title": {"sv": "Liten", "en": "Small"},
      "sources": {"own": {"author": "Vägval", "year": 2026, "title": "Invented"}},
      "licence": {
        "rules": {"holder": "Vägval", "terms": "Apache-2.0", "mayShow": true,
          "mayRedistribute": true},
        "texts": {"holder": "Vägval", "terms": "Apache-2.0", "mayShow": true,
          "mayRedistribute": true}},
      "population": {"ages": "[12..18]", "text": {"sv": "Unga", "en": "The young"}},
      "informants": ["self"], "validation": "none",
      "items": [
        {"id": "points", "type": "choice", "options": [{"code": 0}, {"code": 1}, {"code": 2}]},
        {"id": "placed", "type": "yesNo"},
        {"id": "share", "type": "decimal", "minimum": 0, "maximum": 9, "step": 0.01}],
      "scores": [
        {"id": "total", "sum": ["points", "placed", "share"], "missing": {"rule": "refuse"},
          "source": "local choice, not validated"}],
      "levels": [\(levels)]
    }
    """
  }

  /// A scale whose level is high from 4.
  static let concern = """
    {"id": "concern", "title": {"sv": "Oro", "en": "Concern"}, "of": "total",
      "mostConcerning": "last",
      "levels": [{"id": "low", "title": {"sv": "låg", "en": "low"}},
        {"id": "high", "title": {"sv": "hög", "en": "high"}}],
      "cutOffs": [{"ranges": {"low": "< 4", "high": ">= 4"},
        "source": "local choice, not validated"}]}
    """
}
