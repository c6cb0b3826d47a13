extension PageScript {
    /// Parts that are made anew, and news that are added.
    static let parts = #"""
          // The newest are seen, unless somebody reads what came before.
          // A window that is made smaller scrolls too, and means nothing by it.
          let moved = 0;
          for (const kind of ["wheel", "touchmove", "pointerdown", "pointermove", "keydown"]) {
            document.addEventListener(kind, () => { moved = Date.now(); }, { passive: true, capture: true });
          }
          const isAbove = (place) => place.scrollTop + place.clientHeight < place.scrollHeight - 8;
          let isReadingBack = false;
          at("told").addEventListener("scroll", () => {
            if (Date.now() - moved < 1000 || !isAbove(at("told"))) isReadingBack = isAbove(at("told"));
          });
          let isHearingBack = false;
          at("talk").addEventListener("scroll", () => {
            if (Date.now() - moved < 1000 || !isAbove(at("talk"))) isHearingBack = isAbove(at("talk"));
          });
          window.addEventListener("resize", () => follow());
          const follow = () => {
            if (!isReadingBack) at("told").scrollTop = at("told").scrollHeight;
            if (!isHearingBack) at("talk").scrollTop = at("talk").scrollHeight;
          };

          // Whoever is at a button or a field there finds it again, and what was opened or chosen stays so.
          const rowsIn = (place) => Array.from(place.querySelectorAll("details[data-row]"));
          const fieldsIn = (place) => Array.from(place.querySelectorAll("form.fill input, form.fill select"));
          const nameOf = (field) => [field.form.dataset.row, field.name, field.type === "checkbox" ? field.value : ""].join("/");
          const swap = (place, html) => {
            const active = place.contains(document.activeElement) ? document.activeElement : null;
            const sought = active && Object.entries({ ...active.dataset })[0];
            const isSummary = active && active.tagName === "SUMMARY";
            const isField = active && active.form && active.name;
            const ownRow = isField ? active.form.dataset.row : undefined;
            const open = new Set(rowsIn(place).filter((row) => row.open).map((row) => row.dataset.row));
            const values = new Map(fieldsIn(place).map((field) => [nameOf(field), field.type === "checkbox" ? field.checked : field.value]));
            const chosen = place.value;
            const written = place.id === "form" ? planned() : null;
            place.innerHTML = html;
            for (const row of rowsIn(place)) row.open = open.has(row.dataset.row);
            for (const field of fieldsIn(place)) {
              const value = values.get(nameOf(field));
              if (value === undefined) continue;
              if (field.type === "checkbox") field.checked = value;
              else field.value = value;
            }
            if (written) fill(written);
            if (chosen && place.tagName === "SELECT") place.value = chosen;
            if (!active || active === place) return;
            let same = null;
            if (isSummary) {
              const row = rowsIn(place).find((each) => each.dataset.row === active.parentElement.dataset.row);
              same = row && row.querySelector("summary");
            } else if (isField) {
              same = Array.from(place.querySelectorAll("[name]")).find((each) => each.name === active.name
                && each.dataset.issue === active.dataset.issue && (each.type !== "checkbox" || each.value === active.value)
                && each.form.dataset.row === ownRow);
            } else if (sought) {
              same = Array.from(place.querySelectorAll("button")).find((button) => button.dataset[sought[0]] === sought[1]);
            }
            (same || (place.tabIndex >= 0 ? place : at("typed"))).focus();
          };
          // What is in a row is made where it is open.
          let unfolded = "[]";
          const unfold = () => {
            const rows = Array.from(new Set(rowsIn(document).filter((row) => row.open).map((row) => row.dataset.row)));
            const wanted = JSON.stringify(rows);
            if (!isSeated || wanted === unfolded) return;
            unfolded = wanted;
            ask({ unfold: { rows } });
          };
          document.addEventListener("toggle", unfold, true);
          // A section of which no part has anything is not seen.
          const hideEmpty = () => {
            at("say").hidden = at("channels").options.length === 0;
            for (const id of ["console", "form", "msel", "requests", "seats", "observations", "actions"]) {
              at(id).closest("section").hidden = at(id).innerHTML === "";
            }
            at("earlier").hidden = at("earlier").innerHTML === "";
            at("sheet").parentElement.hidden = at("sheet").innerHTML === "";
          };
          const addNews = (items) => {
            const news = at("news");
            for (const item of items) news.insertAdjacentHTML("beforeend", item);
            while (news.childElementCount > newsMax) news.firstElementChild.remove();
            follow();
          };

        """#

    /// What the server tells, and the connection to it.
    static let connection = #"""
          let tookUp = false;
          const takeUp = (beginning) => {
            tookUp = true;
            ask({ takeUp: beginning });
          };
          const take = (update) => {
            ahead = update.now - Date.now();
            if (update.fresh) at("news").replaceChildren();
            if (update.openTable !== undefined) {
              openTable = update.openTable;
              kept.setItem("openTable", openTable);
              at("tableBox").hidden = at("back").hidden = openTable === "";
              // One place to type in at a time: what is typed at a table is for that table.
              at("order").hidden = at("orders").hidden = openTable !== "";
              if (openTable) at("tableBox").scrollIntoView({ block: "start" });
            }
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
            // A refusal is seen wherever one is; what one wanted to say is not lost by it.
            const refusals = update.handled && update.news ? update.news.filter((item) => item.includes('class="refusal"')) : [];
            if (refusals.length > 0) {
              say(at("news").lastElementChild.textContent);
              if (lastSaid && at("words").value === "") at("words").value = lastSaid;
              kept.setItem("words", at("words").value);
            }
            if (update.handled) lastSaid = "";
            if (update.plan) {
              fill(update.plan);
              keepPlan(update.plan);
              if (tookUp) at("form").querySelector("select, input").focus();
              tookUp = false;
            }
            if (update.emptied) {
              fill(null);
              keepPlan(null);
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
              const again = at("news").childElementCount > 0;
              own.send(JSON.stringify({ sit: { code: kept.getItem("code"), name: kept.getItem("name"), again, screen } }));
            };
            own.onmessage = (event) => { if (own === socket) take(JSON.parse(event.data)); };
            own.onclose = (event) => {
              if (own !== socket) return;
              isSeated = false;
              if (hasLeft) return;
              if (isWaiting && isMendTheMessage(event.code)) {
                const refused = deeds.shift();
                keep();
                if (refused.kind === "line") setTyped(refused.body.text);
                say("The server didn't take what was given last" + (refused.kind === "line" ? ": it stands in the line again." : "."));
              } else {
                say("The connection was lost. What you give is kept, and sent once it is back. Don't load the page anew.");
              }
              const delay = delays[Math.min(tries, delays.length - 1)];
              tries += 1;
              setTimeout(connect, delay + Math.random() * delay / 2);
            };
          };

        """#
}
