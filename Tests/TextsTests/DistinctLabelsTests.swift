import SeededChance
import Testing
import Texts

@Suite("Labels that differ are shortened so that they still do")
struct DistinctLabelsTests {
    @Test func thoseThatDifferAtTheirEndAreCutInTheirMiddle() {
        let labels = [
            "Declared purpose of the sanctions (United States)", "Declared purpose of the sanctions (Europe)",
            "US sanctions relief (part 1 of 2)", "US sanctions relief (part 2 of 2)", "Reparations",
        ]
        #expect(
            TextColumns.distinct(labels, columns: 26) == [
                "Declared p…(United States)", "Declared purpose…(Europe)", "US sanctions relie…1 of 2)",
                "US sanctions relie…2 of 2)", "Reparations",
            ])
    }

    @Test func thoseThatDifferAtTheirBeginningAreCutAtTheirEnd() {
        let labels = ["US sanctions relief", "European sanctions relief", "Forces"]
        #expect(TextColumns.distinct(labels, columns: 19) == ["US sanctions relief", "European sanctions…", "Forces"])
        #expect(TextColumns.distinct(labels, columns: 40) == labels)
    }

    @Test func theSameLabelsStayTheSame() {
        #expect(TextColumns.distinct(["a long label", "a long label"], columns: 6) == ["a lon…", "a lon…"])
    }

    @Test func whereNeitherEndTellsThemApartANumberDoes() {
        let labels = ["aaaaaaaaaaaa1bbbbbbbbbbbb", "aaaaaaaaaaaa2bbbbbbbbbbbb"]
        #expect(TextColumns.distinct(labels, columns: 8) == ["aaaaaa…1", "aaaaaa…2"])
    }

    /// Few signs and long beginnings, so that labels are alike; wide signs and cut ones among them.
    @Test(arguments: 0..<300)
    func differentLabelsDifferWhereverThereIsRoom(_ seed: Int) {
        var chance = SplitMix(seed: seed)
        let beginnings = ["", "abcabcabc ", "abcabcabc abcabc (", "漢字漢字 ", "ab…", "…1"]
        let labels = (0..<chance.number(in: 1...40)).map { _ in
            let signs = (0..<chance.number(in: 0...12)).map { _ in chance.pick(["a", "b", " ", "漢", "…", "1"]) ?? "" }
            return (chance.pick(beginnings) ?? "") + signs.joined() + (chance.chance(50) ? " of the same" : "")
        }
        let least = 1 + String(labels.count).count
        for columns in least...40 {
            let shown = TextColumns.distinct(labels, columns: columns)
            #expect(shown.count == labels.count)
            #expect(shown.allSatisfy { TextColumns.width($0) <= columns })
            #expect(Set(zip(labels, shown).map { "\($0)\u{0}\($1)" }).count == Set(labels).count)
            #expect(Set(shown).count == Set(labels).count, "\(columns) columns: \(labels) as \(shown)")
            for (label, text) in zip(labels, shown) where !text.contains("…") {
                #expect(text == label)
            }
        }
    }
}
