/// The signs of lines and frames that terminals show for letters while their drawing set is chosen.
enum LineDrawing {
    static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        let letters: [Unicode.Scalar] = Array("`afgijklmnopqrstuvwxyz{|}~".unicodeScalars)
        let signs: [Unicode.Scalar] = Array("◆▒°±␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·".unicodeScalars)
        return letters.firstIndex(of: scalar).map { signs[$0] } ?? scalar
    }
}
