extension PageScript {
    /// What people press and type, and other tabs.
    static let hands = #"""
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
            if (text.trim() !== "" || yes) give(text);
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
            lastSaid = text;
            at("words").value = "";
            kept.setItem("words", "");
            give("say " + at("channels").value + ": " + text);
          });

          document.addEventListener("click", (event) => {
            const button = event.target.closest("button");
            if (!button) return;
            const data = button.dataset;
            if (data.begins !== undefined) {
              if (at("typed").value.trim() === "") {
                setTyped(data.begins + " ");
                say(button.title);
              } else {
                say("The line above has something that you typed: send it, or empty it first.");
              }
              return at("typed").focus();
            }
            if (data.words !== undefined) {
              const isWritten = entry && at("entry-text").value.trim() !== (entry.before || "").trim();
              if (isWritten && entry.words !== data.words) {
                say("You are writing something: do it, or leave it first.");
                return at("entry-text").focus();
              }
              return openEntry({ ...data });
            }
            if (data.table !== undefined) return ask({ open: { session: data.table } });
            if (data.quick !== undefined) return order(data.quick);
            if (data.order !== undefined) {
              button.disabled = true;
              return deed("order", { text: data.order, tables: data.at.split(" "), confirmed: true });
            }
            if (data.hall !== undefined) return askHall("no");
            const isBegun = data.counter !== undefined || data.terms !== undefined || data.draft !== undefined;
            if (isBegun && keptPlan()) {
              return say("The form has an offer that you began: put it forward, or throw it away, and press again.");
            }
            if (data.counter !== undefined) return takeUp({ counter: data.counter });
            if (data.terms !== undefined) return takeUp({ terms: data.terms });
            if (data.draft !== undefined) return takeUp({ draft: Number(data.draft) });
            if (data.earlier !== undefined) return ask({ earlier: data.earlier === "" ? {} : { before: Number(data.earlier) } });
            const isDeed = data.line !== undefined || data.confirmed !== undefined || data.forward !== undefined;
            if (!isDeed || (!button.closest("#question") && mustAnswerFirst())) return;
            if (data.confirmed !== undefined) return confirm(button);
            // A second press of what was pressed would be another deed.
            button.disabled = true;
            if (data.forward !== undefined) return putForward();
            give(data.line);
          });

          // What has to be chosen with an action.
          document.addEventListener("submit", (event) => {
            const form = event.target;
            if (!form.classList.contains("fill")) return;
            event.preventDefault();
            if (!form.dataset.action) return;
            if (mustAnswerFirst()) return;
            const chosen = {};
            for (const field of form.elements) {
              if (!field.name) continue;
              chosen[field.name] = chosen[field.name] || [];
              if (field.type === "checkbox" ? field.checked : field.value !== "") chosen[field.name].push(field.value);
            }
            deed("choose", { action: form.dataset.action, arguments: chosen });
          });

          // A hall's desk: one command for several tables, asked about once.
          const askHall = (text) => ask({ line: { text, key: drawn() } });
          const order = (text) => {
            const boxes = Array.from(at("hall").querySelectorAll("input[name=at]"));
            const chosen = boxes.some((box) => box.checked) ? boxes.filter((box) => box.checked) : boxes;
            ask({ order: { text, tables: chosen.map((box) => box.value), key: drawn() } });
          };
          if (isHall) {
            at("order").addEventListener("submit", (event) => {
              event.preventDefault();
              const text = at("orderText").value.trim();
              if (text === "" || isTooLong(text)) return;
              at("orderText").value = "";
              if (/^\s*(all|[0-9][0-9 ,]*)\s*:/i.test(text)) askHall(text);
              else order(text);
            });
            at("back").addEventListener("click", () => ask({ open: {} }));
            document.addEventListener("keydown", (event) => {
              if (event.key === "Escape" && openTable && !entry) ask({ open: {} });
            });
          }

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
