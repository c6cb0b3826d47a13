import Texts

/// The page around a report's parts.
///
/// The marking stands in the head of a table around all of it: that is what browsers repeat on each printed page (Chromium 156 and
/// Firefox ESR 153; margin boxes of `@page` only the first draws).
struct ReportDocument {
    let title: String
    let marking: String
    /// Whom it is for, in a sentence.
    let audience: String
    let parts: [ReportPart]

    /// What stands on each sheet: the exercise's marking, and whether anybody stands for the report.
    static func marking(_ marking: String, signedOffBy: String?) -> String {
        "\(marking) | " + (signedOffBy.map { "Signed off by \($0)" } ?? "DRAFT")
    }

    var html: String {
        let marking = HTMLText.escaped(marking)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(HTMLText.escaped(title)): debrief</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <table class="sheet" role="presentation"><thead><tr><td class="marking">\(marking)</td></tr></thead>
            <tfoot><tr><td class="marking">\(marking)</td></tr></tfoot><tbody><tr><td>
            <header><h1>\(HTMLText.escaped(title))</h1><p class="for">\(HTMLText.escaped(audience)).</p></header>
            \(contents)
            <main>
            \(sections)
            </main>
            </td></tr></tbody></table>
            </body>
            </html>

            """
    }

    private var contents: String {
        let lines = parts.enumerated().map { "<li><a href=\"#p\($0 + 1)\">\(HTMLText.escaped($1.title))</a></li>" }
        return "<nav aria-label=\"Contents\"><ol>\(lines.joined())</ol></nav>"
    }

    private var sections: String {
        parts.enumerated().map { place, part in
            "<section id=\"p\(place + 1)\"\(part.isOnNewPage ? " class=\"fresh\"" : "")><h2>\(place + 1). \(HTMLText.escaped(part.title))</h2>\n\(part.html)\n</section>"
        }.joined(separator: "\n")
    }

    private static let style = """
        :root{color-scheme:light}body{font:15px/1.45 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0 auto;max-width:75rem;padding:0 1rem}
        table.sheet{width:100%;border-collapse:collapse;table-layout:fixed}table.sheet>thead>tr>td,table.sheet>tfoot>tr>td{padding:.3rem 0}
        .marking{text-align:center;font-weight:bold}h1{font-size:1.7rem;margin:.5rem 0}h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:2px solid #1b1b1b}
        h3{font-size:1.05rem;margin:1.2rem 0 .4rem}.for{margin:0 0 1rem}nav ol{columns:2;margin:0 0 1rem}nav a{display:inline-block;padding:.25rem 0}a{color:#0b4f8a}
        table.data{border-collapse:collapse;width:100%;margin:.6rem 0 1.2rem;font-size:.88rem;overflow-wrap:break-word}
        table.data caption{text-align:left;font-weight:bold;padding:.2rem 0}table.data th,table.data td{border:1px solid #999;padding:.2rem .4rem;vertical-align:top;text-align:left}
        table.data thead th{background:#eee}table.data .number{text-align:right;white-space:nowrap}table.data .tight{white-space:nowrap}td.blank{height:2.2rem;min-width:3rem}
        figure{margin:.5rem 0;max-width:50rem}svg{width:100%;height:auto}figcaption{font-size:.85rem}
        @media print{@page{size:A4;margin:15mm 12mm}body{font-size:10pt;max-width:none;padding:0}table.data{font-size:8.5pt}section.fresh{break-before:page}
        tr,figure{break-inside:avoid}table.sheet>tbody>tr{break-inside:auto}h2,h3,caption{break-after:avoid}nav a{color:inherit;text-decoration:none}}
        """
}
