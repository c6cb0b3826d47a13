/// The page's own script: it swaps the parts that changed, and keeps what the server's death would take.
///
/// In `sessionStorage` stand the code, the name, what is being typed, the offer form as it is filled in, and every deed that isn't done
/// for sure, each under a key that was drawn before it was sent: given again, it is done once.
enum PageScript {
    static let text = beginning + PageCountdown.text + form + entry + seat + parts + connection + hands

    /// What the page keeps, and how deeds are given.
    static let beginning = #"""
        "use strict";
        (() => {
          const at = (id) => document.getElementById(id);
          const screen = document.body.dataset.screen || "seat";
          const isHall = screen === "hall";
          // A seat and a hall may have been in the same tab.
          const prefix = isHall ? "hall." : "";
          const kept = {
            getItem: (name) => sessionStorage.getItem(prefix + name),
            setItem: (name, text) => sessionStorage.setItem(prefix + name, text),
            removeItem: (name) => sessionStorage.removeItem(prefix + name),
            clear: () => sessionStorage.clear(),
          };
          // Of a hall: the session of the table that is shown.
          let openTable = "";
          // What was said last, until it is known whether it was taken.
          let lastSaid = "";
          const newsMax = 400;
          const delays = [500, 1000, 2000, 4000, 8000, 15000];
          let socket = null;
          let isSeated = false;
          let isWaiting = false;
          let hasLeft = false;
          let tries = 0;
          let ahead = 0;
          let deeds = JSON.parse(kept.getItem("deeds") || "[]");

          const say = (sentence) => { at("state").textContent = sentence; };
          const keep = () => kept.setItem("deeds", JSON.stringify(deeds));
          const drawn = () => {
            const bytes = crypto.getRandomValues(new Uint8Array(16));
            return "b" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
          };

          const showDoor = (sentence) => {
            say(sentence);
            at("door").hidden = false;
            // What was seen at the seat can still be read.
            for (const part of document.querySelectorAll("#seat input, #seat button, #seat select")) part.disabled = true;
            at("code").value = kept.getItem("code") || "";
            at("name").value = kept.getItem("name") || "";
            at(at("code").value ? "name" : "code").focus();
          };

          const next = () => {
            if (!isSeated || isWaiting || deeds.length === 0) return;
            isWaiting = true;
            const deed = deeds[0];
            socket.send(JSON.stringify({ [deed.kind]: { ...deed.body, key: deed.key } }));
          };

          // What the server would not take is not kept: it would be refused again after every connection.
          const bytesMax = 16000;
          const isMendTheMessage = (code) => [1002, 1003, 1007, 1008, 1009].includes(code);
          const asked = () => document.querySelector("#question [data-confirmed]");
          // Once: a second yes would be a deed that nobody was asked about.
          const confirm = (yes) => {
            const { confirmed, command } = yes.dataset;
            delete yes.dataset.confirmed;
            yes.disabled = true;
            kept.removeItem("asked");
            deed("confirmed", { text: confirmed, command: JSON.parse(command) });
          };
          const setTyped = (text) => {
            at("typed").value = text;
            kept.setItem("typed", text);
          };

          // Given once, whatever comes between.
          const deed = (kind, given) => {
            const body = isHall && openTable && kind !== "order" ? { ...given, table: openTable } : given;
            deeds.push({ kind, body, key: drawn() });
            keep();
            say("");
            if (!isSeated) say("Not connected: this is sent once the connection is back.");
            next();
          };
          const isTooLong = (text) => {
            const isLong = new TextEncoder().encode(text).length > bytesMax;
            if (isLong) say("That is too long to be sent. Make it shorter.");
            return isLong;
          };
          const wellFormed = (text) => (text.toWellFormed ? text.toWellFormed() : text);
          const give = (given) => {
            const text = wellFormed(given);
            if (isTooLong(text)) return setTyped(text);
            deed("line", { text });
          };

        """#

    /// The countdown, and sitting down.
    static let seat = #"""
          const sitDown = () => {
            isSeated = true;
            tries = 0;
            say("");
            at("door").hidden = true;
            for (const part of document.querySelectorAll("#seat :disabled")) part.disabled = false;
            if (at("seat").hidden) {
              at("seat").hidden = false;
              // Before play begins the brief is what one reads.
              if (at("brief").innerHTML && !document.querySelector("#head time")) at("brief").parentElement.open = !isHall;
              at("typed").value = kept.getItem("typed") || "";
              at("words").value = kept.getItem("words") || "";
              at("typed").focus();
              const entered = JSON.parse(kept.getItem("entry") || "null");
              if (entered) openEntry(entered);
            }
            if (isHall && kept.getItem("openTable")) ask({ open: { session: kept.getItem("openTable") } });
            unfolded = "[]";
            unfold();
            const plan = keptPlan();
            if (plan) {
              fill(plan);
              compose();
            }
            // A question that stood when the connection ended is asked no more.
            const before = kept.getItem("asked");
            if (before && deeds.length === 0 && at("typed").value === "") {
              setTyped(before);
              say("This was asked before the connection ended, and is not done. Enter asks again.");
            }
            kept.removeItem("asked");
          };

        """#
}
