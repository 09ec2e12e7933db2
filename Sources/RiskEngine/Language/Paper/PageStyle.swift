/// How a page looks: on a screen, and on sheets of A4.
///
/// Nothing is fetched: the fonts are those of the reader's machine.
enum PageStyle {
  /// The style sheet.
  ///
  /// - Parameter footer: What stands at the foot of every printed sheet, beside its number.
  /// - Returns: Rules that use the colours of ``PageColour`` and no other.
  static func sheet(footer: String) -> String {
    """
    @page {
      size: A4;
      margin: 15mm 16mm 18mm;
      @bottom-left { content: \(string(footer)); \(foot) }
      @bottom-right { content: counter(page) " / " counter(pages); \(foot) }
    }
    html { background: \(colour(.paper)); color: \(colour(.ink)); }
    body {
      font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif;
      margin: 0 auto; max-width: 46rem; padding: 1.5rem; overflow-wrap: anywhere;
    }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
    h2 {
      border-bottom: 1px solid \(colour(.line)); font-size: 1.2rem; line-height: 1.3;
      margin: 1.75rem 0 .5rem; padding-bottom: .2rem;
    }
    h3 { font-size: 1.05rem; margin: 1.1rem 0 .25rem; }
    h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
    h3 span, h4 span { font-weight: normal; }
    h1, h2, h3, h4, p:has(+ ul), p:has(+ figure) { break-after: avoid; }
    p { margin: .35rem 0; orphans: 3; widows: 3; }
    .inset { margin-left: 1.25rem; }
    ul { list-style: none; margin: .25rem 0 .5rem; padding: 0; }
    li { break-inside: avoid; display: flex; gap: .5rem; }
    li > :first-child { flex: none; min-width: .9rem; text-align: center; }
    dl { margin: .25rem 0 .5rem; }
    dl div { break-inside: avoid; display: flex; gap: 1rem; padding: .1rem 0; }
    dt { color: \(colour(.faint)); flex: 0 0 38%; }
    dd { flex: 1; margin: 0; }
    .blank { border-bottom: 1px solid \(colour(.faint)); color: transparent; min-height: 2.2rem; }
    table {
      border-collapse: collapse; font-size: .92rem; line-height: 1.4; margin: .75rem 0; width: 100%;
    }
    caption { font-weight: bold; padding-bottom: .3rem; text-align: left; break-after: avoid; }
    th, td {
      border: 1px solid \(colour(.line)); padding: .25rem .5rem; text-align: left;
      overflow-wrap: break-word; vertical-align: top;
    }
    th { font-weight: normal; }
    thead th { background: \(colour(.ground)); font-weight: bold; }
    thead { break-after: avoid; display: table-header-group; }
    tr, figure, .short { break-inside: avoid; }
    .day { white-space: nowrap; }
    .long, .digest { overflow-wrap: anywhere; }
    .digest { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .8em; }
    figure { margin: .75rem 0; }
    figure svg { display: block; height: auto; width: 100%; }
    article + article { break-before: page; }
    .faint { color: \(colour(.faint)); }
    .good { color: \(colour(.good)); }
    .bad { color: \(colour(.bad)); }
    .warning { color: \(colour(.warning)); font-weight: bold; }
    svg text { fill: \(colour(.ink)); font-size: 13px; }
    svg .small { fill: \(colour(.faint)); font-size: 12px; }
    svg .strong { font-weight: bold; }
    svg rect { stroke: \(colour(.line)); }
    svg .scale { fill: \(colour(.paper)); }
    svg .risk { fill: \(colour(.risk)); }
    svg .protection { fill: \(colour(.protection)); }
    svg .score, svg .point { fill: \(colour(.score)); }
    svg .change { fill: none; stroke: \(colour(.score)); stroke-width: 2; }
    @media screen and (max-width: 40rem) {
      body { padding: 1rem; }
      dl div { display: block; }
      table { font-size: .8rem; }
      th, td { overflow-wrap: anywhere; }
    }
    @media print {
      html {
        font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact;
      }
      body { max-width: none; padding: 0 1px 0 0; }
    }

    """
  }

  private static var foot: String { "color: \(colour(.faint)); font: 8pt sans-serif;" }

  private static func colour(_ colour: PageColour) -> String { colour.rawValue }

  /// A text as a string of a style sheet, of which nothing can be read as markup or style.
  static func string(_ text: String) -> String {
    var string = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".": string.unicodeScalars.append(scalar)
      // An escape ends with a space.
      default: string += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return string + "\""
  }
}
