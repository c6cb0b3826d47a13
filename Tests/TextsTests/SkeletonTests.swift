import Testing
import Texts

struct SkeletonTests {
    @Test(
        "what passes for Control",
        arguments: [
            "Control", "CONTROL", "control", "C0ntrol", "ControI", "Contro1", "Con trol", "C-o-n-t-r-o-l", "Cоntrol",
            "Соntrоl", "Ϲοntrol", "Ｃｏｎｔｒｏｌ", "𝐂𝐨𝐧𝐭𝐫𝐨𝐥", "𝒞𝑜𝓃𝓉𝓇𝑜𝓁", "Ⓒⓞⓝⓣⓡⓞⓛ", "Cóntröl", "C\u{301}ontrol",
            "Con\u{200d}trol", "Con\u{ad}trol", "Control\u{3164}", "“Control”", "Ꮯontrol", "ꓚontrol", "ᴄᴏɴᴛʀᴏʟ",
            "C\u{e0061}ontrol", "Cøntrol", "Cοntrοl", "Control.",
        ])
    func control(_ name: String) {
        #expect(Skeleton.of(name) == Skeleton.of("Control"))
    }

    @Test(
        "what doesn't",
        arguments: ["Connie", "Contra", "Kontrolle", "Anton", "Контроль", "管理", "مراقبة", "Ada", "Kontrol"])
    func others(_ name: String) {
        #expect(Skeleton.of(name) != Skeleton.of("Control"))
    }

    @Test(
        "pairs that look alike",
        arguments: [
            ("Ada", "Аdа"), ("Ada", "ADA"), ("Łukasz", "Lukasz"), ("Arnold", "Amold"), ("Ivanov", "lvanov"),
            ("Петро", "ПЕТРО"), ("Маша", "Mаша"), ("port-1", "Port 1"), ("us-1", "US 1"), ("Νίκος", "Νικος"),
            ("Vv", "W"), ("Ⅽarl", "Carl"), ("²", "2"),
        ])
    func alike(_ first: String, _ second: String) {
        #expect(Skeleton.of(first) == Skeleton.of(second))
    }

    @Test(
        "names that people have stay apart",
        arguments: [("Ada", "Adam"), ("Иван", "Ivan"), ("Li", "Lin"), ("Олена", "Олег")])
    func apart(_ first: String, _ second: String) {
        #expect(Skeleton.of(first) != Skeleton.of(second))
    }
}
