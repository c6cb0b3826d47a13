import Testing

@Suite("Every event and every refusal has a case among the case files of the rules")
struct CaseCoverageTests {
    private static let coverage = CaseCoverage(
        texts: Repository.files(under: CaseCoverage.folder).map { Repository.text(of: $0) })

    @Test(arguments: ["Event", "RefusalCode"])
    func everyCaseIsCovered(of enumeration: String) {
        let sources = Repository.roomSources.filter { $0.room == "NegotiationModel" }
        let cases = sources.flatMap { EnumCases.cases(of: enumeration, in: $0) }
        #expect(cases.count > 10, "\(enumeration) was not found in NegotiationModel.")
        let missing = Self.coverage.missing(from: cases)
        #expect(
            missing == [], "\(CaseCoverage.folder) lacks cases of \(enumeration): \(missing.joined(separator: ", "))")
    }

    @Test func casesAreReadFromADeclaration() {
        let source = SwiftSource(
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
        let cases = EnumCases.cases(of: "Event", in: source)
        #expect(cases.map(\.name) == ["started", "ended", "seatMayNot"])
        #expect(cases.map(\.rawText) == [nil, nil, "seat_may_not"])
    }

    @Test func whatNoFileMentionsIsMissing() {
        let coverage = CaseCoverage(texts: ["# ended\nstarted\n", "refused: seat_may_not\nunended\n"])
        let cases = [("started", nil), ("ended", nil), ("seatMayNot", "seat_may_not")].map(EnumCases.Case.init)
        #expect(coverage.missing(from: cases) == ["ended"])
        #expect(CaseCoverage(texts: []).missing(from: cases).count == 3)
    }
}
