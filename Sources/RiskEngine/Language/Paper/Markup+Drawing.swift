extension Markup {
  /// Writes a drawing, with a name and a description for those who can't see it.
  ///
  /// - Parameters:
  ///   - picture: What is drawn.
  ///   - number: Its place among the document's drawings, so that no name is used twice.
  mutating func draw(_ picture: Picture, _ number: Int) {
    let (title, description) = ("picture-\(number)-title", "picture-\(number)-words")
    element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", "0 0 \(Picture.width) \(picture.height)"), ("role", "img"),
        ("aria-labelledby", "\(title) \(description)"),
      ]
    ) { svg in
      svg.line()
      svg.element("title", [("id", title)], text: picture.title)
      svg.line()
      svg.element("desc", [("id", description)], text: picture.description)
      svg.line()
      svg.hatching(number)
      for shape in picture.shapes {
        svg.line()
        svg.draw(shape, number)
      }
      svg.line()
    }
  }

  /// What an open bar is filled with: slanting lines, which differ in print too.
  private mutating func hatching(_ number: Int) {
    element(
      "pattern",
      [
        ("id", "open-\(number)"), ("width", "6"), ("height", "6"),
        ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"),
      ]
    ) { pattern in
      pattern.shape(
        "path", [("d", "M1 0V6"), ("stroke", PageColour.line.rawValue), ("stroke-width", "2")])
    }
  }

  private mutating func draw(_ shape: Picture.Shape, _ number: Int) {
    switch shape {
    case .bar(let x, let y, let width, let height, let filling):
      var attributes: [(name: StaticString, value: String)] = [
        ("class", filling.rawValue), ("x", "\(x)"), ("y", "\(y)"), ("width", "\(width)"),
        ("height", "\(height)"),
      ]
      if filling == .open { attributes.append(("fill", "url(#open-\(number))")) }
      self.shape("rect", attributes)
    case .label(let words, let x, let y, let anchor, let weight):
      element(
        "text",
        [
          ("class", weight.rawValue), ("x", "\(x)"), ("y", "\(y)"),
          ("text-anchor", anchor.rawValue),
        ], text: words)
    case .line(let points):
      let places = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
      self.shape("polyline", [("class", "change"), ("points", places)])
      for point in points {
        self.shape(
          "circle", [("class", "point"), ("cx", "\(point.x)"), ("cy", "\(point.y)"), ("r", "4")])
      }
    }
  }
}
