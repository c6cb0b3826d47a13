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
            socket.send(JSON.stringify({ [deed.kind]: { text: deed.text, key: deed.key, command: deed.command } }));
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
            give("confirmed", confirmed, JSON.parse(command));
          };
          const setTyped = (text) => {
            at("typed").value = text;
            kept.setItem("typed", text);
          };

          const give = (kind, given, command) => {
            const text = given.toWellFormed ? given.toWellFormed() : given;
            if (new TextEncoder().encode(text).length > bytesMax) {
              setTyped(text);
              return say("That is too long to be sent. Make it shorter.");
            }
            deeds.push({ kind, text, key: drawn(), command });
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
            for (const part of document.querySelectorAll("#seat :disabled")) part.disabled = false;
            if (at("seat").hidden) {
              at("seat").hidden = false;
              at("typed").value = kept.getItem("typed") || "";
              at("words").value = kept.getItem("words") || "";
              at("typed").focus();
            }
            // A question that stood when the connection ended is asked no more.
            const before = kept.getItem("asked");
            if (before && deeds.length === 0 && at("typed").value === "") {
              setTyped(before);
              say("This was asked before the connection ended, and is not done. Enter asks again.");
            }
            kept.removeItem("asked");
          };

          // The newest are seen, unless somebody reads what came before.
          let isReadingBack = false;
          at("news").addEventListener("scroll", () => {
            const news = at("news");
            isReadingBack = news.scrollTop + news.clientHeight < news.scrollHeight - 8;
          });
          let isHearingBack = false;
          at("talk").addEventListener("scroll", () => {
            const talk = at("talk");
            isHearingBack = talk.scrollTop + talk.clientHeight < talk.scrollHeight - 8;
          });
          const follow = () => {
            if (!isReadingBack) at("news").scrollTop = at("news").scrollHeight;
            if (!isHearingBack) at("talk").scrollTop = at("talk").scrollHeight;
          };

          // Whoever is at a button there finds it again.
          const swap = (place, html) => {
            const active = place.contains(document.activeElement) ? document.activeElement : null;
            const sought = active && Object.entries({ ...active.dataset })[0];
            const chosen = place.value;
            place.innerHTML = html;
            if (chosen && place.tagName === "SELECT") place.value = chosen;
            if (!active || active === place) return;
            const same = sought && Array.from(place.querySelectorAll("button")).find((button) => button.dataset[sought[0]] === sought[1]);
            (same || (place.tabIndex >= 0 ? place : at("typed"))).focus();
          };
          const hideEmpty = () => {
            at("say").hidden = at("channels").options.length === 0;
            for (const id of ["actions", "sheet"]) at(id).parentElement.hidden = at(id).innerHTML === "";
          };
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
              swap(place, part.html);
              // Who typed goes on typing; who pressed a button is led to what is asked.
              if (part.id === "question" && part.html && document.activeElement.tagName !== "INPUT") place.focus();
            }
            if (update.parts) {
              if (!isSeated) sitDown();
              hideEmpty();
              follow();
              if (asked()) kept.setItem("asked", asked().dataset.confirmed);
              else kept.removeItem("asked");
              const title = document.querySelector("#head h1");
              if (title) document.title = title.textContent;
            }
            if (update.handled) {
              if (deeds.length > 0 && update.handled.includes(deeds[0].key)) deeds.shift();
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
            own.onclose = (event) => {
              if (own !== socket) return;
              isSeated = false;
              if (hasLeft) return;
              if (isWaiting && isMendTheMessage(event.code)) {
                const refused = deeds.shift();
                keep();
                setTyped(refused.text);
                say("The server didn't take the last line: it stands in the line again.");
              } else {
                say("The connection was lost. What you give is kept, and sent once it is back. Don't load the page anew.");
              }
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
            setTyped("");
            say("");
            const yes = asked();
            if (yes && ["yes", "y"].includes(text.trim().toLowerCase())) return confirm(yes);
            if (text.trim() !== "" || yes) give("line", text);
          });
          at("typed").addEventListener("input", () => kept.setItem("typed", at("typed").value));

          at("words").addEventListener("input", () => kept.setItem("words", at("words").value));

          // In the command line anything else is a no, and says so; elsewhere nobody means it as an answer.
          const mustAnswerFirst = () => {
            if (asked()) say("Answer the question first: yes or no.");
            return Boolean(asked());
          };

          at("say").addEventListener("submit", (event) => {
            event.preventDefault();
            const text = at("words").value.trim();
            if (text === "" || mustAnswerFirst()) return;
            at("words").value = "";
            kept.setItem("words", "");
            give("line", "say " + at("channels").value + ": " + text);
          });

          document.addEventListener("click", (event) => {
            const begun = event.target.closest("button[data-begins]");
            if (begun) {
              if (at("typed").value.trim() === "") {
                setTyped(begun.dataset.begins + " ");
                say(begun.title);
              } else {
                say("The line below has something that you typed: send it, or empty it first.");
              }
              at("typed").focus();
            }
            const button = event.target.closest("button[data-line], button[data-confirmed]");
            if (!button || (!button.closest("#question") && mustAnswerFirst())) return;
            if (button.dataset.confirmed !== undefined) return confirm(button);
            // A second press of what was pressed would be another deed.
            button.disabled = true;
            give("line", button.dataset.line);
          });

          // A tab that was duplicated brings the other's memory with it: it must not sit down in the other's place unasked.
          const tabs = "BroadcastChannel" in window ? new BroadcastChannel("offramp") : null;
          const own = drawn();
          let isTaken = false;
          if (tabs) {
            tabs.onmessage = (event) => {
              const { asks, answers, code } = event.data;
              if (code !== kept.getItem("code")) return;
              // Observers share a code, and are no two in one seat.
              const isShared = document.querySelector("#head [data-shared]");
              if (asks && asks !== own && isSeated && !isShared) tabs.postMessage({ answers: asks, code });
              if (answers === own) isTaken = true;
            };
            if (kept.getItem("code")) tabs.postMessage({ asks: own, code: kept.getItem("code") });
          }
          setInterval(countDown, 500);
          // The code behind # is taken out of the address line, where others could read it.
          const takeHash = () => {
            const hash = location.hash.slice(1).toUpperCase().replace(/[^A-Z0-9-]/g, "");
            if (!hash) return;
            history.replaceState(null, "", location.pathname);
            if (isSeated) return say("This page has a seat. Open the other slip's address in a window of its own.");
            if (hash !== kept.getItem("code")) {
              const name = kept.getItem("name") || "";
              kept.clear();
              deeds = [];
              kept.setItem("code", hash);
              kept.setItem("name", name);
            }
            at("code").value = hash;
          };
          window.addEventListener("hashchange", takeHash);
          const isAddressed = location.hash.length > 1;
          takeHash();
          setTimeout(() => {
            if (isTaken) {
              const name = kept.getItem("name") || "";
              kept.clear();
              deeds = [];
              kept.setItem("name", name);
              showDoor("This seat is open in another tab. To sit down here in its place, type the code again.");
            } else if (kept.getItem("code") && kept.getItem("name") && !isAddressed) {
              say("Sitting down …");
              connect();
            } else {
              showDoor("");
            }
          }, tabs ? 300 : 0);
        })();

        """#
}
