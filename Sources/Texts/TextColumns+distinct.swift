extension TextColumns {
    /// Labels that stand below each other, each cut to so many columns, so that those that differ still do.
    ///
    /// A label that is longer is cut at its end, as `fitted` does. Where that makes several look the same, they are cut in
    /// their middle: their beginning stays, and what tells them apart from its first word on. Where there is no room for
    /// that, as much of their ends as is needed; and where labels as long as these differ only far from their ends, a
    /// number stands behind the ellipsis. So different labels differ wherever the columns hold an ellipsis and the digits of
    /// how many labels there are: four for up to 999.
    package static func distinct(_ labels: [String], columns: Int) -> [String] {
        var shown = labels.map { fitted($0, columns: columns) }
        for group in alike(labels, shown) {
            let whole = group.map { labels[$0] }
            let others = Set(shown.indices.filter { !group.contains($0) && labels[$0] != shown[$0] }.map { shown[$0] })
                .union(labels.filter { width($0) <= columns })
            let ways = [wordsThatDiffer(whole, columns)] + endings(whole, columns)
            let cut = ways.first { way in
                areTold(whole, by: way) && way.allSatisfy { width($0) <= columns && !others.contains($0) }
            }
            let last = cut ?? numbered(whole, columns, besides: others)
            for (index, text) in zip(group, last) { shown[index] = text }
        }
        return shown
    }

    /// Groups of indices of labels that differ, and look the same.
    private static func alike(_ labels: [String], _ shown: [String]) -> [[Int]] {
        var groups: [String: [Int]] = [:]
        for index in shown.indices { groups[shown[index], default: []].append(index) }
        return shown.indices.compactMap { index in
            guard let group = groups[shown[index]], group[0] == index, Set(group.map { labels[$0] }).count > 1 else {
                return nil
            }
            return group
        }
    }

    /// Whether labels that differ do so as they are shown.
    private static func areTold(_ labels: [String], by shown: [String]) -> Bool {
        Set(shown).count == Set(labels).count
    }

    /// From the word on in which the first of them differs from the others.
    private static func wordsThatDiffer(_ labels: [String], _ columns: Int) -> [String] {
        let signs = labels.map(Array.init)
        let same = signs[0].indices.prefix { index in
            signs.allSatisfy { index < $0.count && $0[index] == signs[0][index] }
        }.count
        let start = signs[0][..<same].lastIndex(of: " ").map { $0 + 1 } ?? 0
        let ends = signs.map { String($0[start...]) }
        guard ends.allSatisfy({ width($0) + 2 <= columns }) else { return [] }
        let beginning = String(signs[0][..<start])
        return ends.map { cut(beginning, columns - 1 - width($0)) + "…" + $0 }
    }

    /// With the same number of signs of each one's end, from few to many.
    private static func endings(_ labels: [String], _ columns: Int) -> [[String]] {
        guard columns > 2 else { return [] }
        return (1...(columns - 2)).map { count in
            labels.map { label in
                let end = String(label.suffix(count))
                return cut(label, columns - 1 - width(end)) + "…" + end
            }
        }
    }

    /// With a number behind the ellipsis that no other has.
    private static func numbered(_ labels: [String], _ columns: Int, besides others: Set<String>) -> [String] {
        var numbers: [String: String] = [:]
        var number = 0
        for label in labels where numbers[label] == nil {
            var text: String
            repeat {
                number += 1
                text = cut(label, columns - 1 - "\(number)".count) + "…\(number)"
            } while others.contains(text) && number < labels.count + others.count
            numbers[label] = text
        }
        return labels.map { fitted(numbers[$0] ?? $0, columns: columns) }
    }

    /// Cut without a sign, and without a blank before what follows.
    private static func cut(_ text: String, _ columns: Int) -> String {
        var used = 0
        let kept = text.prefix { character in
            used += width(character)
            return used <= columns
        }
        return String(kept.reversed().drop { $0 == " " }.reversed())
    }
}
