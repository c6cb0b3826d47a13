extension PageScript {
    /// The offer form, which the page keeps as it is filled in.
    static let form = #"""
          // The offer form: what stands in it is kept here, and the server is told of every change.
          let counters = null;
          const inForm = (name) => Array.from(at("offer").querySelectorAll("[name=" + name + "]"));
          const planned = () => ({
            offer: {
              to: inForm("to").filter((box) => box.checked).map((box) => box.value),
              terms: inForm("term").filter((choice) => choice.value !== "")
                .map((choice) => ({ issue: choice.dataset.issue, option: choice.value })),
              note: wellFormed((inForm("note")[0] || { value: "" }).value),
              public: inForm("visibility").some((choice) => choice.value === "1"),
              thisPhaseOnly: inForm("expiry").some((choice) => choice.value === "1"),
            },
            ...(counters ? { counters } : {}),
          });
          const isBlank = (plan) => plan.offer.to.length === 0 && plan.offer.terms.length === 0 && plan.offer.note === "";
          const fill = (plan) => {
            const offer = plan ? plan.offer : { to: [], terms: [] };
            counters = (plan && plan.counters) || null;
            for (const box of inForm("to")) box.checked = offer.to.includes(box.value);
            for (const choice of inForm("term")) {
              const term = offer.terms.find((each) => each.issue === choice.dataset.issue);
              choice.value = term ? term.option : "";
              choice.classList.toggle("chosen", Boolean(term));
            }
            for (const field of inForm("note")) field.value = offer.note || "";
            for (const choice of inForm("visibility")) choice.value = offer.public ? "1" : "0";
            for (const choice of inForm("expiry")) choice.value = offer.thisPhaseOnly ? "1" : "0";
          };
          const keptPlan = () => JSON.parse(kept.getItem("form") || "null");
          const keepPlan = (plan) => {
            if (plan && !isBlank(plan)) kept.setItem("form", JSON.stringify(plan));
            else kept.removeItem("form");
          };
          let composing = null;
          const compose = () => {
            composing = null;
            if (isSeated) socket.send(JSON.stringify({ compose: planned() }));
          };
          const formChanged = () => {
            for (const choice of inForm("term")) choice.classList.toggle("chosen", choice.value !== "");
            keepPlan(planned());
            if (composing === null) composing = setTimeout(compose, 200);
          };
          at("offer").addEventListener("input", formChanged);
          at("offer").addEventListener("submit", (event) => {
            event.preventDefault();
            const forward = at("outlook").querySelector("[data-forward]");
            if (forward) forward.click();
          });
          const putForward = () => {
            const plan = planned();
            if (isTooLong(JSON.stringify(plan))) return;
            deed("putForward", plan);
          };
          const ask = (message) => {
            if (isSeated) socket.send(JSON.stringify(message));
            else say("Not connected: try again once the connection is back.");
          };

        """#

    /// A text that is written for a line.
    static let entry = #"""
          // A text that is written for a line whose beginning stands.
          let entry = null;
          const keepEntry = () => {
            if (entry) kept.setItem("entry", JSON.stringify({ ...entry, text: at("entry-text").value }));
            else kept.removeItem("entry");
          };
          const openEntry = (wanted) => {
            entry = wanted;
            at("entry").hidden = false;
            at("entry-title").textContent = wanted.title;
            at("entry-context").textContent = wanted.context || "";
            at("entry-text").value = wanted.text === undefined ? wanted.before || "" : wanted.text;
            at("entry-keep").hidden = !wanted.keeping;
            keepEntry();
            at("entry-text").focus();
            at("entry").scrollIntoView({ block: "nearest" });
          };
          const closeEntry = () => {
            entry = null;
            keepEntry();
            at("entry").hidden = true;
            at("typed").focus();
          };
          const writtenText = () => at("entry-text").value.replace(/\s+/g, " ").trim();
          at("entry").addEventListener("submit", (event) => {
            event.preventDefault();
            if (mustAnswerFirst()) return;
            const text = writtenText();
            const isUnchanged = text === (entry.before || "").trim();
            if (text === "" && !entry.unchanged) return say("Write something first, or leave it.");
            const line = isUnchanged && entry.unchanged ? entry.unchanged : entry.words + text;
            if (isTooLong(line)) return;
            closeEntry();
            give(line);
          });
          at("entry-text").addEventListener("input", keepEntry);
          at("entry-leave").addEventListener("click", closeEntry);
          at("entry-keep").addEventListener("click", () => {
            if (mustAnswerFirst()) return;
            const line = entry.keeping + writtenText();
            if (isTooLong(line)) return;
            closeEntry();
            give(line);
          });

        """#
}
