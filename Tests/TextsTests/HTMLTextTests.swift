import Testing
import Texts

struct HTMLTextTests {
    @Test(
        "what would be read as markup is read as it is",
        arguments: [
            ("", ""), ("Мир / peace", "Мир / peace"), ("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
            ("a \"b\" & 'c'", "a &quot;b&quot; &amp; 'c'"),
        ])
    func escaped(_ text: String, _ expected: String) {
        #expect(HTMLText.escaped(text) == expected)
    }
}
