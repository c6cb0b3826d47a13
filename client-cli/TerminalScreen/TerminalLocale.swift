import Glibc

/// What the environment says of the signs that the terminal shows.
package enum TerminalLocale {
    /// Whether they are those of UTF-8. Where nothing is said they are: many a small machine names no locale at all.
    package static var isOfUTF8: Bool {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"].map { (name: String) in
            getenv(name).map { String(cString: $0) } ?? ""
        }
        return isOfUTF8(named: names.first { !$0.isEmpty }) {
            setlocale(LC_CTYPE, "")
            return String(cString: nl_langinfo(Int32(CODESET)))
        }
    }

    /// - Parameters:
    ///   - name: the locale's; a name that says UTF-8 is believed, whether this machine has the locale or not.
    ///   - codeset: asked where the name doesn't say.
    static func isOfUTF8(named name: String?, codeset: () -> String) -> Bool {
        guard let name else { return true }
        if ["C", "POSIX"].contains(name) { return false }
        let ending = name.split(separator: ".").dropFirst().first.map { $0.lowercased() } ?? ""
        if ending.hasPrefix("utf-8") || ending.hasPrefix("utf8") { return true }
        return codeset() == "UTF-8"
    }
}
