import Texts

/// The page as it is before anybody sits at it.
enum PageDocument {
    /// - Parameter isHall: whether it is the desk of whoever runs several tables.
    static func text(joinWords: String, isHall: Bool = false) -> String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Offramp</title>
        <link rel="icon" href="/page.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/page.css">
        <script src="/page.js" defer></script>
        </head>
        <body\(isHall ? " data-screen=\"hall\"" : "")>
        <header id="head"><h1>Offramp</h1></header>
        <p id="state" role="status"></p>
        <noscript><p>This page needs scripts, which this browser doesn't run. Join in a terminal, with the code on your slip:</p>
        <pre>offramp-join \(HTMLText.escaped(joinWords)) CODE --name "Your name"</pre></noscript>
        <form id="door" hidden>
        <h2>Sit down</h2>
        <label for="code">The code on your slip</label>
        <input id="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
        <label for="name">Your name, as the others will read it</label>
        <input id="name" autocomplete="name" required>
        <button>Sit down</button>
        </form>
        <div id="seat" hidden>
        \(isHall ? hall : "")\(aboveParts)\(parts)\(isHall ? "</div>" : "")</div>
        </body>
        </html>

        """
    }

    /// What is above all parts: what is to be read first, what is asked, and where one types.
    private static let aboveParts = """
        <section id="banner" aria-live="assertive" aria-label="To be read first"></section>
        <section id="question" aria-live="assertive" aria-label="What is asked" tabindex="-1"></section>
        <section id="due" aria-label="What is due"></section>
        <form id="command">
        <label for="typed">Type a command, or help</label>
        <input id="typed" autocomplete="off" autocapitalize="off" spellcheck="false">
        <button>Enter</button>
        </form>
        <form id="entry" hidden>
        <h2 id="entry-title"></h2>
        <p id="entry-context"></p>
        <label for="entry-text">Your words</label>
        <textarea id="entry-text" rows="3"></textarea>
        <p class="deeds"><button id="entry-do">Do it</button><button type="button" id="entry-keep">Keep the change</button>
        <button type="button" id="entry-leave">Leave it</button></p>
        </form>

        """

    private static let parts = """
        <main>
        <section aria-labelledby="h-console" class="wide"><h2 id="h-console">Console</h2><div id="console"></div></section>
        <section aria-labelledby="h-news" class="wide"><h2 id="h-news">News</h2>
        <div id="told" tabindex="0" role="log" aria-live="polite" aria-labelledby="h-news"><ol id="news"></ol></div></section>
        <section class="papers"><details><summary>Your brief</summary><div id="brief"></div></details>
        <details><summary>Your sheet</summary><div id="sheet"></div></details>
        <details><summary>Rules</summary><div id="rules"></div></details></section>
        <section aria-labelledby="h-table" class="wide"><h2 id="h-table">Table</h2><div id="table" class="scrolls" tabindex="0" role="group" aria-labelledby="h-table"></div></section>
        <section aria-labelledby="h-form" class="wide"><h2 id="h-form">Make an offer</h2>
        <form id="offer"><div id="form"></div></form>
        <div id="outlook" aria-live="polite"></div><div id="drafts"></div></section>
        <section aria-labelledby="h-offers"><h2 id="h-offers">Offers</h2><div id="offers" class="scrolls" tabindex="0" role="group" aria-labelledby="h-offers"></div></section>
        <section aria-labelledby="h-talk"><h2 id="h-talk">Talk</h2><div id="earlier" class="scrolls" tabindex="0" role="group" aria-label="Earlier messages"></div>
        <div id="talk" class="scrolls" tabindex="0" role="group" aria-labelledby="h-talk"></div>
        <form id="say">
        <label for="channels">To</label><select id="channels"></select>
        <label for="words">What you say</label><input id="words" autocomplete="off">
        <button>Say it</button>
        </form></section>
        <section aria-labelledby="h-actions"><h2 id="h-actions">What you can do</h2><div id="actions"></div></section>
        <section aria-labelledby="h-msel"><h2 id="h-msel">MSEL</h2><div id="msel"></div></section>
        <section aria-labelledby="h-requests"><h2 id="h-requests">Questions and free actions</h2><div id="requests"></div></section>
        <section aria-labelledby="h-seats"><h2 id="h-seats">Seats</h2><div id="seats"></div></section>
        <section aria-labelledby="h-owed"><h2 id="h-owed">Owed</h2><div id="owed"></div></section>
        <section aria-labelledby="h-observations"><h2 id="h-observations">Observations</h2><div id="observations"></div></section>
        <section aria-labelledby="h-tracks"><h2 id="h-tracks">Situation</h2><div id="tracks"></div></section>
        </main>
        """

    /// What stands above the table that is shown, which begins in a box of its own.
    private static let hall = """
        <section aria-labelledby="h-hall"><h2 id="h-hall">Tables</h2><div id="hall" class="scrolls" tabindex="0" role="group" aria-labelledby="h-hall"></div>
        <form id="order">
        <label for="orderText">A command for the chosen tables, or for all where none is chosen</label>
        <input id="orderText" autocomplete="off" autocapitalize="off" spellcheck="false">
        <button>Ask</button>
        </form>
        <p class="deeds" id="orders"><button type="button" data-quick="start">Start play</button><button type="button" data-quick="pause">Pause</button>
        <button type="button" data-quick="resume">Resume</button><button type="button" data-quick="next">Next phase</button>
        <button type="button" data-quick="step on">In step</button><button type="button" data-quick="step off">Each by itself</button></p>
        <div id="hallQuestion" aria-live="assertive"></div>
        <details open><summary>What came of commands</summary><div id="hallNews" class="scrolls" tabindex="0" role="log" aria-label="What came of commands"></div></details>
        <details><summary>The tables side by side</summary><div id="compare"></div></details></section>
        <p class="deeds"><button type="button" id="back" hidden>Back to all tables</button></p>
        <div id="tableBox" hidden>

        """
}
