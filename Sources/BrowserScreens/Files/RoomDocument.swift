/// The room screen as it is before it has its session.
enum RoomDocument {
    static let text = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Offramp: room screen</title>
        <link rel="icon" href="/page.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/page.css">
        <script src="/room.js" defer></script>
        </head>
        <body class="room">
        <header id="roomHead"><h1>Offramp</h1></header>
        <p id="state" role="status"></p>
        <noscript><p>The room screen needs scripts, which this browser doesn't run.</p></noscript>
        <form id="door" hidden>
        <h2>Room screen</h2>
        <label for="code">The observers' code: it sees only what is public</label>
        <input id="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
        <button>Show</button>
        </form>
        <main id="room" hidden>
        <section id="roomClock" aria-label="Clock"></section>
        <section class="stands"><h2>In public</h2><div id="roomTable" tabindex="0" role="group" aria-label="Where everybody stands in public"></div></section>
        <section class="now"><h2>Public offers</h2><div id="roomOffers"></div>
        <h2>Latest</h2><div id="roomNews"></div></section>
        <section id="roomTracks" aria-label="Numbers"></section>
        </main>
        <footer id="hands" hidden><button type="button" id="sound" aria-pressed="false">Sound at a new phase: off</button>
        <button type="button" id="whole">Full screen</button></footer>
        </body>
        </html>

        """
}
