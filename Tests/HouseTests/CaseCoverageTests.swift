import Testing

@Suite("Every event and every refusal has a case among the case files of the rules")
struct CaseCoverageTests {
    private static let coverage = CaseCoverage(
        texts: Repository.files(under: CaseCoverage.folder).map { Repository.text(of: $0) })

    @Test func everyEventIsShown() {
        let cases = Self.cases(of: "Event")
        let missing = Self.coverage.missing(fromEvents: cases)
        #expect(missing == [], "No file in \(CaseCoverage.folder) shows \(missing.joined(separator: ", ")).")
        let stale = Set(EventPhrases.all.keys).subtracting(cases.map(\.name)).sorted()
        #expect(stale == [], "There are no such events any more.")
    }

    @Test func everyRefusalIsShown() {
        let missing = Self.coverage.missing(fromRefusals: Self.cases(of: "RefusalCode"))
        #expect(missing == [], "No file in \(CaseCoverage.folder) refuses with \(missing.joined(separator: ", ")).")
    }

    private static func cases(of enumeration: String) -> [EnumCases.Case] {
        let cases = Repository.roomSources.filter { $0.room == "NegotiationModel" }
            .flatMap { EnumCases.cases(of: enumeration, in: $0) }
        #expect(cases.count > 10, "\(enumeration) was not found in NegotiationModel.")
        return cases
    }
}

@Suite("The search for missing cases bites")
struct CaseCoverageSearchTests {
    private let source = SwiftSource(
        path: "a.swift",
        text: """
            enum Other { case no }
            public enum Event: Codable {
                /// case comment
                case started, ended(reason: String, at: [Int])
                case seatMayNot = "seat_may_not"
                var isLast: Bool { switch self { case .ended: true; default: false } }
            }
            enum Later { case no }
            """)

    @Test func casesAreReadFromADeclaration() {
        let cases = EnumCases.cases(of: "Event", in: source)
        #expect(cases.map(\.name) == ["started", "ended", "seatMayNot"])
        #expect(cases.map(\.rawText) == [nil, nil, "seat_may_not"])
    }

    @Test func anEventThatNoOutcomeSaysIsMissing() {
        let coverage = CaseCoverage(texts: ["# it ends after 3 s\nended, 3 s left\n    STARTEX\n    left 3 s, ended"])
        let phrases = ["started": ["STARTEX"], "ended": ["ended, … left"]]
        let missing = coverage.missing(fromEvents: EnumCases.cases(of: "Event", in: source), phrases: phrases)
        #expect(missing == ["ended (“ended, … left”)", "seatMayNot (EventPhrases has no word of it)"])
        let full = CaseCoverage(texts: ["    STARTEX\n    ended, 3 s left"])
        #expect(full.missing(fromEvents: EnumCases.cases(of: "Event", in: source), phrases: phrases).count == 1)
    }

    @Test func aRefusalThatNoOutcomeGivesIsMissing() {
        let cases = [("rule", nil), ("notOwed", "not_owed"), ("ruleOff", "rule_off")].map(EnumCases.Case.init)
        let coverage = CaseCoverage(texts: ["refused not_owed: a\n    refused rule R2.a (design): b\n"])
        #expect(coverage.missing(fromRefusals: cases) == ["not_owed", "rule_off"])
        #expect(CaseCoverage(texts: []).missing(fromRefusals: cases).count == 3)
    }
}
