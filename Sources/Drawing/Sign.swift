/// Forms that tell points and lines of one picture apart.
package enum Sign: Int, Sendable, CaseIterable {
    case circle, square, triangle, diamond, cross, plus

    /// As captions call it.
    package var name: String {
        switch self {
        case .circle: "circle"
        case .square: "square"
        case .triangle: "triangle"
        case .diamond: "diamond"
        case .cross: "cross"
        case .plus: "plus"
        }
    }

    package func drawn(_ x: Int, _ y: Int, filled: Bool = false) -> String {
        let style = "fill=\"\(filled ? "#000" : "#fff")\" stroke=\"#000\" stroke-width=\"2\""
        return switch self {
        case .circle: "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"7\" \(style)/>"
        case .square: "<rect x=\"\(x - 6)\" y=\"\(y - 6)\" width=\"12\" height=\"12\" \(style)/>"
        case .triangle: "<path d=\"M\(x) \(y - 8)l8 14h-16z\" \(style)/>"
        case .diamond: "<path d=\"M\(x) \(y - 9)l8 9l-8 9l-8 -9z\" \(style)/>"
        case .cross: "<path d=\"M\(x - 6) \(y - 6)l12 12m0 -12l-12 12\" \(style)/>"
        case .plus: "<path d=\"M\(x - 7) \(y)h14m-7 -7v14\" \(style)/>"
        }
    }

    /// How a line of this sign is broken; empty: not at all.
    var dashes: String {
        switch self {
        case .circle: ""
        case .square: "8 4"
        case .triangle: "2 4"
        case .diamond: "10 3 2 3"
        case .cross: "5 5"
        case .plus: "12 6"
        }
    }
}
