import Testing
import Texts

@Suite("Words that something else stands for")
struct WholeWordsTests {
    private let words = WholeWords([
        ("Ann", "p-1"), ("Ann Lee", "p-2"), ("p", "p-3"), ("Ann", "p-4"), ("", "p-5"), ("Zoë", "p-6"),
    ])

    @Test(
        "are replaced where they stand by themselves",
        arguments: [
            ("Ann", "p-1"), ("Ann, Ann!", "p-1, p-1!"), ("Ann Lee's", "p-2's"),
            ("Hannah Anna Ann2", "Hannah Anna Ann2"),
            ("ann", "ann"), ("(Ann)-Ann", "(p-1)-p-1"), ("", ""), ("Ann Leeds", "p-1 Leeds"), ("Zoe\u{308}", "p-6"),
            ("“Ann”\nAnn", "“p-1”\np-1"),
        ])
    func replaced(text: String, becomes: String) {
        #expect(words.replaced(in: text) == becomes)
    }

    @Test("what was put in is not looked at again")
    func once() {
        #expect(words.replaced(in: "Ann p") == "p-1 p-3")
    }

    @Test("none: nothing is changed")
    func none() {
        #expect(WholeWords([]).replaced(in: "Ann") == "Ann")
    }
}
