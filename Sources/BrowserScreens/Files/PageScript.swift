/// The page's own script: it swaps the parts that changed, and keeps what the server's death would take.
///
/// In `sessionStorage` stand the code, the name, the line being typed, and every deed that isn't done for sure, each under a key that
/// was drawn before it was sent: given again, it is done once.
enum PageScript {
    static let text = #"""
        "use strict";
        (() => {
          const at = (id) => document.getElementById(id);
          const kept = window.sessionStorage;
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
            at("seat").hidden = true;
            at("code").value = kept.getItem("code") || "";
            at("name").value = kept.getItem("name") || "";
            at(at("code").value ? "name" : "code").focus();
          };

          const next = () => {
            if (!isSeated || isWaiting || deeds.length === 0) return;
            isWaiting = true;
            const deed = deeds[0];
            socket.send(JSON.stringify({ [deed.kind]: { text: deed.text, key: deed.key } }));
          };

          const give = (kind, text) => {
            deeds.push({ kind, text, key: drawn() });
            keep();
            if (!isSeated) say("Not connected: this is sent once the connection is back.");
            next();
          };

          const countDown = () => {
            for (const time of document.querySelectorAll("time[data-deadline]")) {
              const seconds = Math.max(0, Math.round((Number(time.dataset.deadline) - Date.now() - ahead) / 1000));
              const text = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
              if (time.textContent !== text) time.textContent = text;
            }
          };

          const sitDown = () => {
            isSeated = true;
            tries = 0;
            say("");
            at("door").hidden = true;
            if (at("seat").hidden) {
              at("seat").hidden = false;
              at("typed").value = kept.getItem("typed") || "";
              at("typed").focus();
            }
          };

          // The newest are seen, unless somebody reads what came before.
          let isReadingBack = false;
          at("news").addEventListener("scroll", () => {
            const news = at("news");
            isReadingBack = news.scrollTop + news.clientHeight < news.scrollHeight - 8;
          });
          const follow = () => { if (!isReadingBack) at("news").scrollTop = at("news").scrollHeight; };
          const addNews = (items) => {
            const news = at("news");
            for (const item of items) news.insertAdjacentHTML("beforeend", item);
            while (news.childElementCount > newsMax) news.firstElementChild.remove();
            follow();
          };

          const take = (update) => {
            ahead = update.now - Date.now();
            if (update.fresh) at("news").replaceChildren();
            if (update.news) addNews(update.news);
            // While one waits for the seat, the news have no place to be seen in.
            if (update.news && !isSeated && !update.parts) say(at("news").lastElementChild.textContent);
            for (const part of update.parts || []) {
              const place = at(part.id);
              const chosen = place.value;
              place.innerHTML = part.html;
              if (chosen && place.tagName === "SELECT") place.value = chosen;
              // Who typed goes on typing; who pressed a button is led to what is asked.
              if (part.id === "question" && part.html && document.activeElement.tagName !== "INPUT") place.focus();
            }
            if (update.parts) {
              if (!isSeated) sitDown();
              follow();
              const title = document.querySelector("#head h1");
              if (title) document.title = title.textContent;
            }
            if (update.handled) {
              if (deeds.length > 0 && deeds[0].key === update.handled) deeds.shift();
              keep();
              isWaiting = false;
              for (const button of document.querySelectorAll("button:disabled")) button.disabled = false;
            }
            if (update.parting !== undefined) {
              hasLeft = true;
              isSeated = false;
              socket.close();
              showDoor(update.parting);
            }
            countDown();
            next();
          };

          const connect = () => {
            isWaiting = false;
            const scheme = location.protocol === "https:" ? "wss://" : "ws://";
            const own = new WebSocket(scheme + location.host + "/", "offramp.page.v1");
            socket = own;
            own.onopen = () => {
              own.send(JSON.stringify({ sit: { code: kept.getItem("code"), name: kept.getItem("name") } }));
            };
            own.onmessage = (event) => { if (own === socket) take(JSON.parse(event.data)); };
            own.onclose = () => {
              if (own !== socket) return;
              isSeated = false;
              if (hasLeft) return;
              say("The connection was lost. What you give is kept, and sent once it is back.");
              const delay = delays[Math.min(tries, delays.length - 1)];
              tries += 1;
              setTimeout(connect, delay + Math.random() * delay / 2);
            };
          };

          at("door").addEventListener("submit", (event) => {
            event.preventDefault();
            const code = at("code").value.trim();
            // What was meant for another seat is none of this one's.
            if (code !== kept.getItem("code")) {
              deeds = [];
              keep();
            }
            kept.setItem("code", code);
            kept.setItem("name", at("name").value.trim());
            hasLeft = false;
            say("Sitting down …");
            connect();
          });

          at("command").addEventListener("submit", (event) => {
            event.preventDefault();
            const text = at("typed").value;
            at("typed").value = "";
            kept.setItem("typed", "");
            const yes = document.querySelector("#question [data-confirmed]");
            if (yes && ["yes", "y"].includes(text.trim().toLowerCase())) return give("confirmed", yes.dataset.confirmed);
            if (text.trim() !== "" || yes) give("line", text);
          });
          at("typed").addEventListener("input", () => kept.setItem("typed", at("typed").value));

          at("say").addEventListener("submit", (event) => {
            event.preventDefault();
            const text = at("words").value.trim();
            if (text === "") return;
            at("words").value = "";
            give("line", "say " + at("channels").value + ": " + text);
          });

          document.addEventListener("click", (event) => {
            const begun = event.target.closest("button[data-begins]");
            if (begun) {
              at("typed").value = begun.dataset.begins + " ";
              at("typed").focus();
            }
            const button = event.target.closest("button[data-line], button[data-confirmed]");
            if (!button) return;
            // A second press of what was pressed would be another deed.
            button.disabled = true;
            if (button.dataset.confirmed !== undefined) give("confirmed", button.dataset.confirmed);
            else give("line", button.dataset.line);
          });

          // A tab that was duplicated brings the other's memory with it: it must not sit down in the other's place unasked.
          const tabs = "BroadcastChannel" in window ? new BroadcastChannel("offramp") : null;
          const own = drawn();
          let isTaken = false;
          if (tabs) {
            tabs.onmessage = (event) => {
              const { asks, answers, code } = event.data;
              if (code !== kept.getItem("code")) return;
              if (asks && asks !== own && isSeated) tabs.postMessage({ answers: asks, code });
              if (answers === own) isTaken = true;
            };
            if (kept.getItem("code")) tabs.postMessage({ asks: own, code: kept.getItem("code") });
          }
          setInterval(countDown, 500);
          const hash = location.hash.slice(1).toUpperCase().replace(/[^A-Z0-9-]/g, "");
          if (hash) {
            history.replaceState(null, "", location.pathname);
            if (hash !== kept.getItem("code")) {
              kept.clear();
              deeds = [];
              kept.setItem("code", hash);
            }
          }
          setTimeout(() => {
            if (isTaken) {
              kept.clear();
              deeds = [];
              showDoor("This seat is open in another tab. To sit down here in its place, type the code again.");
            } else if (kept.getItem("code") && kept.getItem("name")) {
              say("Sitting down …");
              connect();
            } else {
              showDoor("");
            }
          }, tabs ? 300 : 0);
        })();

        """#
}
