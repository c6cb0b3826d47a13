import Texts

/// A briefing book as one page that needs nothing but itself and prints on A4. Its marking is the head of a table, which all
/// browsers repeat on every sheet.
struct BriefingPage {
    let book: BriefingBook

    var text: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(HTMLText.escaped(book.title))</title>
        <style>
        body { font: 12pt/1.45 serif; color: #000; background: #fff; max-width: 42rem; margin: 1rem auto; padding: 2rem 1rem }
        h1, h2, h3, h4 { line-height: 1.2; break-after: avoid }
        table { border-collapse: collapse; width: 100% }
        th, td { border: 1px solid #888; padding: .15rem .4rem; text-align: left; vertical-align: top }
        td:last-child:not(:first-child) { text-align: right; white-space: nowrap }
        tr, li { break-inside: avoid }
        pre { white-space: pre-wrap; font-size: 8pt }
        .book > * > tr > td { border: 0; padding: 0 }
        .book > thead .marking { text-align: center; font: bold 9pt sans-serif; padding-bottom: .6rem }
        @page { size: A4; margin: 16mm 20mm }
        @media print { body { max-width: none; margin: 0; padding: 0 } }
        </style>
        </head>
        <body>
        <table class="book">
        <thead><tr><td class="marking">\(HTMLText.escaped(book.marking))</td></tr></thead>
        <tbody><tr><td>
        \(MarkdownPage.html(book.markdown))
        </td></tr></tbody>
        </table>
        </body>
        </html>

        """
    }
}
