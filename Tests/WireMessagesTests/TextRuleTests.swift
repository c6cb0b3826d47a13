import NegotiationModel
import StrictJSON
import Testing
import WireMessages

struct TextRuleTests {
    @Test(arguments: [
        ("a\u{7}b", "holds a control character (U+0007) at character 2, which is not taken"),
        ("\u{1b}[2J", "holds a control character (U+001B) at character 1, which is not taken"),
        ("tab\there", "holds a control character (U+0009) at character 4, which is not taken"),
        ("a\u{7f}", "holds a control character (U+007F) at character 2, which is not taken"),
        ("a\u{9b}", "holds a control character (U+009B) at character 2, which is not taken"),
        ("\u{202e}a", "holds a mark that turns the direction of writing (U+202E) at character 1, which is not taken"),
        ("a\u{2066}", "holds a mark that turns the direction of writing (U+2066) at character 2, which is not taken"),
        ("a\u{200b}", "holds an invisible sign (U+200B) at character 2, which is not taken"),
        ("\u{feff}a", "holds an invisible sign (U+FEFF) at character 1, which is not taken"),
        ("a\u{ad}b", "holds an invisible sign (U+00AD) at character 2, which is not taken"),
        ("a\u{2060}b", "holds an invisible sign (U+2060) at character 2, which is not taken"),
        ("a\u{2063}", "holds an invisible sign (U+2063) at character 2, which is not taken"),
        ("a\u{34f}", "holds an invisible sign (U+034F) at character 2, which is not taken"),
        ("a\u{180e}", "holds an invisible sign (U+180E) at character 2, which is not taken"),
        ("a\u{fff9}", "holds an invisible sign (U+FFF9) at character 2, which is not taken"),
        ("a\u{e0100}", "holds an invisible sign (U+E0100) at character 2, which is not taken"),
        ("a\u{e0041}", "holds an invisible tag (U+E0041) at character 2, which is not taken"),
        ("a\u{e0001}", "holds an invisible tag (U+E0001) at character 2, which is not taken"),
        ("\u{3164}", "holds a letter that looks like a blank (U+3164) at character 1, which is not taken"),
        ("\u{115f}", "holds a letter that looks like a blank (U+115F) at character 1, which is not taken"),
        ("\u{ffa0}", "holds a letter that looks like a blank (U+FFA0) at character 1, which is not taken"),
        ("\u{2800}", "holds a sign that looks like a blank (U+2800) at character 1, which is not taken"),
        ("a\u{200d}", "holds an invisible joiner (U+200D) at character 2, which is not taken"),
        ("1\u{200c}2", "holds an invisible joiner (U+200C) at character 2, which is not taken"),
        ("a\u{fe0f}", "holds an invisible sign (U+FE0F) at character 2, which is not taken"),
        ("\u{2029}a", "holds an invisible line break (U+2029) at character 1, which is not taken"),
        ("a\u{2028}", "holds an invisible line break (U+2028) at character 2, which is not taken"),
        (" \n ", "must hold some text"),
        ("", "must hold some text"),
    ])
    func aMessageIsRefused(_ text: String, _ complaint: String) {
        #expect(TextRule.message.complaint(about: text) == complaint)
    }

    @Test(arguments: [
        "Привіт, їжак!", "two\nlines", "👨‍👩‍👧", "می‌خواهم", "e\u{301}", "<script>&\"'", "❤️ and 🏳️‍🌈", "1️⃣", "क्‍ष", "١٢٣", "管理",
        "non\u{a0}breaking", "\u{3000}wide",
    ])
    func aMessageIsTaken(_ text: String) {
        #expect(TextRule.message.complaint(about: text) == nil)
    }

    @Test("of what is unseen a name has joiners between letters alone", arguments: ["می‌خواهم", "क्‍ष", "Zoë", "👩 Ada"])
    func aNameIsTaken(_ name: String) {
        #expect(TextRule.name.complaint(about: name) == nil)
    }

    @Test(arguments: ["👨‍👩‍👧", "❤️", "1️⃣", "A\u{200d}", "\u{200c}A", "A \u{200d}B"])
    func aNameIsRefused(_ name: String) {
        #expect(TextRule.name.complaint(about: name)?.contains("an invisible") == true)
    }

    @Test func lengthCountsScalars() {
        #expect(TextRule.message.complaint(about: String(repeating: "я", count: 2000)) == nil)
        #expect(
            TextRule.message.complaint(about: String(repeating: "я", count: 2001))
                == "is 2001 characters long; at most 2000 are taken")
        let marks = "e" + String(repeating: "\u{301}", count: 60)
        #expect(TextRule.name.complaint(about: marks) == "is 61 characters long; at most 60 are taken")
    }

    @Test func aReasonIsOneLineAndMayBeEmptyWhereNoneIsNeeded() {
        #expect(TextRule.reason.complaint(about: "") == nil)
        #expect(TextRule.neededReason.complaint(about: " ") == "must hold some text")
        #expect(TextRule.reason.complaint(about: "a\nb")?.contains("line break at character 2") == true)
    }

    @Test func everyTypedTextIsChecked() throws {
        let bad = "bad\u{202e}"
        let commands: [(Command, String)] = [
            (
                .putForward(offer: OfferDraft(addressees: [], isPublic: false, terms: [], note: bad)),
                "params.offer.note"
            ),
            (
                .counter(offer: "a", with: OfferDraft(addressees: [], isPublic: false, terms: [], note: bad)),
                "params.with"
            ),
            (.reject(offer: "a", reason: bad), "params.reason"), (.say(to: .plenary, text: bad), "params.text"),
            (.state(text: bad), "params.text"), (.propose(what: bad, effect: "e", reasons: ["r"]), "params.what"),
            (.propose(what: "w", effect: bad, reasons: ["r"]), "params.effect"),
            (.propose(what: "w", effect: "e", reasons: ["r", bad]), "params.reasons[1]"),
            (.pause(reason: bad), "params.reason"), (.next(reason: bad), "params.reason"),
            (.improvise(from: bad, to: [], text: "t"), "params.from"),
            (.improvise(from: "f", to: [], text: bad), "params.text"),
            (.setTrack(track: "t", to: 1, reason: bad), "params.reason"),
            (.setLevel(rule: "R1", level: .off, reason: bad), "params.reason"),
            (.certify(issue: "i", party: "p", accepted: true, reason: bad), "params.reason"),
            (.rule(party: "p", proposal: 1, allowed: true, text: bad), "params.text"),
            (.note(text: bad), "params.text"), (.end(reason: bad), "params.reason"),
        ]
        for (command, path) in commands {
            let frame = FromClient(id: .number(1), request: .command(command, key: CommandKey("k")!)).frame
            let fault = #expect(throws: WireFault.self) { try FromClient(frame: try #require(frame)) }
            #expect(fault?.error.kind == .textInvalid)
            #expect(fault?.error.message.hasPrefix(path) == true, "\(fault?.error.message ?? "")")
        }
    }
}
