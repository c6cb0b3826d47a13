/// What somebody may have meant who misspelt a name.
package enum Spelling {
    /// The candidate that differs least from a text, where it is near enough to be meant; the first of equals.
    package static func nearest(to text: String, among candidates: [String]) -> String? {
        guard text.utf8.count <= 48 else { return nil }
        // In a word of two letters, one of them is half of it.
        let allowed = text.utf8.count < 3 ? 0 : max(1, min(3, text.utf8.count / 3))
        var best: (name: String, distance: Int)?
        for candidate in candidates where abs(candidate.utf8.count - text.utf8.count) <= allowed {
            let distance = editDistance(Array(text.lowercased().utf8), Array(candidate.lowercased().utf8))
            if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// How many bytes must be changed, added or left out, or neighbours swapped, to make one of the other.
    private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var cost = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }
}
