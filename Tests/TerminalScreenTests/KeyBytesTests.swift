import PlayerScreens
import Testing

@testable import TerminalScreen

@Suite("Keys put together from bytes") struct KeyBytesTests {
    /// Each piece is what came at once.
    private func keys(_ pieces: [String]) -> [ScreenKey] {
        var bytes = KeyBytes()
        return pieces.flatMap { piece in
            Array(piece.utf8).compactMap { bytes.take($0) } + [bytes.takeEnd()].compactMap(\.self)
        }
    }

    @Test(arguments: [
        ("\u{1B}[A", ScreenKey.up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[1~", .home),
        ("\u{1B}[7~", .home), ("\u{1B}OF", .end), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
        ("\u{1B}[6~", .pageDown), ("\u{1B}[15~", .function(5)), ("\u{1B}OP", .function(1)),
        ("\u{1B}[[E", .function(5)), ("\u{1B}a", .alt("a")), ("\u{1B}ї", .alt("ї")), ("\u{1B}", .escape),
        ("\u{1B}Op", .sign("0")), ("\u{1B}Oy", .sign("9")), ("\u{1B}Oj", .sign("*")), ("\u{1B}Ok", .sign("+")),
        ("\u{1B}Om", .sign("-")), ("\u{1B}On", .sign(".")), ("\u{1B}Oo", .sign("/")), ("\u{1B}OM", .enter),
        ("\r", .enter), ("\u{7F}", .backspace), ("\u{3}", .interrupt), ("\u{10}", .earlier), ("漢", .sign("漢")),
    ])
    func oneKey(_ bytes: String, _ key: ScreenKey) {
        #expect(keys([bytes]) == [key])
    }

    @Test(
        "Alt is asked for as Escape and the key where a terminal may send letters for it, and taken back",
        arguments: [
            ("xterm-256color", "\u{1B}>\u{1B}[?1036s\u{1B}[?1036h", "\u{1B}[?1036r"),
            ("mlterm", "\u{1B}>\u{1B}[?1036s\u{1B}[?1036h", "\u{1B}[?1036r"),
            ("tmux-256color", "\u{1B}>", ""), ("linux", "", ""),
        ])
    func requests(_ kind: String, _ atStart: String, _ atEnd: String) {
        let requests = KeyRequests(kind: kind)
        #expect(requests.atStart == atStart && requests.atEnd == atEnd)
    }

    @Test func whatIsUnknownTypesNothing() {
        #expect(
            keys(["\u{1B}[999~a", "\u{1B}[201~b", "\u{1B}Oz", "\u{1B}[[Z", "\u{1}\u{2}"]) == [
                .sign("a"), .sign("b"), .home,
            ])
    }

    @Test("What is pasted is one text, whatever is in it, and however late its pieces come")
    func pastes() {
        #expect(
            keys(["\u{1B}[200~55 million\r\nis our\u{1B}[A floor\r", "yes\r\u{1B}[2", "01~d"]) == [
                .pasted("55 million\nis our[A floor\nyes"), .sign("d"),
            ])
        #expect(keys(["\u{1B}[200~a\u{3}b"]) == [.interrupt, .sign("b")], "one that never ends is left by Ctrl-C")
        #expect(keys(["\u{1B}[200~\r\n\u{1B}[201~x"]) == [.sign("x")])
    }

    @Test func twoEscapesAreOneAndTheBeginningOfAKey() {
        #expect(keys(["\u{1B}\u{1B}[A"]) == [.escape, .up])
        #expect(keys(["\u{1B}\u{1B}"]) == [.escape, .escape])
    }

    @Test func aSignMayComeInPiecesAndASequenceMayNot() {
        var bytes = KeyBytes()
        let first = bytes.take(0xD1)
        let none = bytes.takeEnd()
        let last = bytes.take(0x97)
        #expect([first, none, last] == [nil, nil, .sign("ї")])
        #expect(keys(["\u{1B}[", "A"]) == [.sign("A")])
    }
}
