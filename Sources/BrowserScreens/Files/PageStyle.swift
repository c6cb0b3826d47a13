/// How the page looks: light and dark, from 360 pixels up, and on paper.
enum PageStyle {
    static let text = """
        :root { color-scheme: light dark; --line: #8886; --soft: #8882; --alert: #b00020; --due: #8a5a00; }
        @media (prefers-color-scheme: dark) { :root { --alert: #ff9b9b; --due: #ffd08a; } }
        html { background: Canvas; color: CanvasText; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 110rem; padding: 0.5rem 0.8rem 2rem; font: 1rem/1.4 system-ui, sans-serif; }
        h1, h2 { font-size: 1.1rem; margin: 0.2rem 0; }
        p { margin: 0.15rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
        header { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; align-items: baseline; border-bottom: 2px solid var(--line); }
        header .marking { width: 100%; text-align: center; font-weight: bold; letter-spacing: 0.06em; }
        header .clock { margin-left: auto; font-weight: bold; font-variant-numeric: tabular-nums; }
        form { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; margin: 0.4rem 0; }
        input, select, button { font: inherit; padding: 0.35rem 0.6rem; min-height: 2.4rem; }
        #door { display: grid; max-width: 28rem; }
        [hidden] { display: none !important; }
        textarea { font: inherit; width: 100%; padding: 0.35rem 0.6rem; }
        #entry, #banner:not(:empty) { border: 3px solid var(--due); border-radius: 0.4rem; padding: 0.4rem 0.8rem; }
        #entry { display: block; }
        #entry-context { max-height: 12rem; overflow: auto; }
        #banner:not(:empty) { border-color: var(--alert); }
        #offer { display: block; }
        #offer fieldset, .fill fieldset { border: 1px solid var(--line); border-radius: 0.3rem; }
        #offer fieldset label, .fill fieldset label { display: inline-block; margin-right: 1rem; padding: 0.3rem 0; }
        #offer fieldset input, .fill fieldset input { min-height: 1.2rem; min-width: 1.2rem; }
        .issues { display: grid; gap: 0.4rem 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); margin: 0.4rem 0; }
        .issues label, .long, .fill > label { display: block; }
        #offer select, .long input, .fill select { width: 100%; min-width: 0; }
        #offer select.chosen { font-weight: bold; border: 2px solid; }
        .fill { display: grid; width: 100%; }
        .cells span { margin-right: 0.6rem; }
        summary { cursor: pointer; padding: 0.2rem 0; overflow-wrap: anywhere; }
        details details { margin-left: 1rem; }
        #outlook:not(:empty) { border: 2px solid var(--line); border-radius: 0.4rem; padding: 0.3rem 0.6rem; }
        #typed, #words { flex: 1 1 14rem; min-width: 0; font-family: ui-monospace, monospace; }
        main { display: grid; gap: 0.8rem; grid-auto-flow: dense; align-items: start; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); }
        main section { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.4rem 0.7rem; min-width: 0; }
        @media (min-width: 70rem) { .wide { grid-column: span 2; } }
        #question:not(:empty) { border: 3px solid var(--due); border-radius: 0.4rem; padding: 0.5rem 0.8rem; margin: 0.4rem 0;
          position: sticky; top: 0; z-index: 1; background: Canvas; max-height: 70vh; overflow: auto; }
        #state { position: sticky; top: 0; z-index: 2; background: Canvas; }
        #state:not(:empty) { border: 2px solid var(--alert); border-radius: 0.4rem; padding: 0.3rem 0.6rem; }
        #question button { margin: 0.3rem 0.4rem 0 0; }
        h3 { font-size: 1rem; margin: 0.15rem 0; }
        #told, .scrolls { max-height: 24rem; overflow: auto; }
        #news { list-style: none; margin: 0; padding: 0; }
        #news li { border-top: 1px solid var(--soft); padding: 0.1rem 0; }
        #news .given, .quiet { opacity: 0.75; }
        .refusal, .alert { color: var(--alert); }
        .due { color: var(--due); font-weight: bold; }
        .strong { font-weight: bold; }
        article { border-top: 1px solid var(--soft); padding: 0.3rem 0; }
        .deeds { display: flex; flex-wrap: wrap; gap: 0.4rem; white-space: normal; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid var(--line); padding: 0.15rem 0.4rem; text-align: left; vertical-align: top; }
        code { background: var(--soft); padding: 0 0.3rem; border-radius: 0.2rem; }
        ol { margin: 0; padding-left: 0; list-style: none; }
        .channel { opacity: 0.75; }
        :focus-visible { outline: 3px solid #3b82f6; outline-offset: 1px; }
        #hall table { min-width: 60rem; }
        #hall th, #hall td { white-space: normal; }
        #hallQuestion:not(:empty) { border: 3px solid var(--due); border-radius: 0.4rem; padding: 0.5rem 0.8rem; }
        #compare, #roomTable { overflow: auto; }
        .room { max-width: none; font-size: clamp(0.8rem, 1.15vw, 3rem); padding: 0.4rem 1rem; }
        .room main { grid-template-columns: 1fr 2fr 1.3fr; grid-auto-flow: row; gap: 0.8rem; }
        .room section { border: 0; padding: 0; }
        .room h1 { font-size: 1.6em; }
        .room h3 { font-size: 1.05em; }
        .room h2 { font-size: 1.15em; border-bottom: 2px solid var(--line); }
        #roomClock { text-align: center; grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 3rem; align-items: baseline; justify-content: center; }
        #roomClock .place { font-size: 2.6em; font-weight: bold; }
        #roomClock .left { font-size: clamp(3rem, min(12vw, 20vh), 30rem); line-height: 1; font-weight: bold; font-variant-numeric: tabular-nums; }
        #roomClock .state, #roomClock .ending { font-size: 2.2em; font-weight: bold; color: var(--due); }
        .room .stands { grid-column: 1 / 3; }
        .room li { border-top: 1px solid var(--soft); padding: 0.2rem 0; }
        .room li.realWorld, .room li.ending, .room li.agreement { font-weight: bold; }
        #roomTracks { grid-column: 1 / -1; display: grid; gap: 0.6rem 1.2rem; grid-template-columns: repeat(auto-fill, minmax(11em, 1fr)); }
        figure { margin: 0; }
        figcaption { font-size: 0.85em; min-height: 2.6em; }
        svg { width: 100%; height: auto; color: #2563eb; }
        @media (prefers-color-scheme: dark) { svg { color: #93c5fd; } }
        #hands { margin-top: 0.6rem; }
        @media (orientation: landscape) {
          .room { height: 100vh; display: flex; flex-direction: column; overflow: hidden; }
          .room main:not([hidden]) { flex: 1; min-height: 0; grid-template-rows: auto minmax(0, 1fr) auto; }
          .room .stands, .room .now { max-height: 100%; overflow: hidden; }
          #roomTracks { grid-auto-flow: column; grid-template-columns: none; grid-auto-columns: minmax(0, 1fr); }
          #roomTracks svg { max-height: 9vh; }
        }
        @media (orientation: portrait) { .room main { grid-template-columns: 1fr; } .room .stands { grid-column: auto; } .room { font-size: clamp(0.8rem, 1.8vw, 3rem); } }
        @media print { form, .deeds, #question { display: none; } #told, .scrolls { max-height: none; } }

        """
}
