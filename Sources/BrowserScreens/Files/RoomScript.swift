/// The room screen's own script. It gives nothing: it shows what it is told.
enum RoomScript {
    static let text = beginning + PageCountdown.text + rest

    private static let beginning = #"""
        "use strict";
        (() => {
          const at = (id) => document.getElementById(id);
          const kept = window.sessionStorage;
          const delays = [500, 1000, 2000, 4000, 8000, 15000];
          let [ahead, tries, hasLeft, phase, tone] = [0, 0, false, null, null];

          const say = (sentence) => { at("state").textContent = sentence; };
          const showDoor = (sentence) => {
            say(sentence);
            at("door").hidden = false;
            at("code").focus();
          };

        """#

    private static let rest = #"""
          // Quiet, and short: it says that there is something to look at.
          const sound = () => {
            if (!tone) return;
            const [voice, loudness] = [tone.createOscillator(), tone.createGain()];
            voice.frequency.value = 660;
            loudness.gain.setValueAtTime(0.08, tone.currentTime);
            loudness.gain.exponentialRampToValueAtTime(0.001, tone.currentTime + 0.6);
            voice.connect(loudness).connect(tone.destination);
            voice.start();
            voice.stop(tone.currentTime + 0.6);
          };
          const take = (update, socket) => {
            ahead = update.now - Date.now();
            for (const part of update.parts || []) at(part.id).innerHTML = part.html;
            if (update.parts) {
              tries = 0;
              say("");
              at("door").hidden = true;
              at("room").hidden = at("hands").hidden = false;
              const now = document.querySelector("#roomClock [data-phase]");
              if (now && phase !== null && now.dataset.phase !== phase) sound();
              if (now) phase = now.dataset.phase;
              const title = document.querySelector("#roomHead h1");
              if (title) document.title = "Room: " + title.textContent;
            }
            if (update.parting !== undefined) {
              hasLeft = true;
              socket.close();
              if (at("room").hidden) showDoor(update.parting);
              else say(update.parting);
            }
            countDown();
          };
          const connect = () => {
            const socket = new WebSocket((location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/", "offramp.page.v1");
            socket.onopen = () => {
              socket.send(JSON.stringify({ sit: { code: kept.getItem("roomCode"), name: "Room screen", screen: "room" } }));
            };
            socket.onmessage = (event) => take(JSON.parse(event.data), socket);
            socket.onclose = () => {
              if (hasLeft) return;
              say("The connection was lost. What is shown is as it was then.");
              const delay = delays[Math.min(tries, delays.length - 1)];
              tries += 1;
              setTimeout(connect, delay + Math.random() * delay / 2);
            };
          };
          at("door").addEventListener("submit", (event) => {
            event.preventDefault();
            kept.setItem("roomCode", at("code").value.trim());
            hasLeft = false;
            say("Asking …");
            connect();
          });
          at("sound").addEventListener("click", () => {
            const isOn = tone === null;
            if (isOn) tone = new AudioContext();
            else tone = tone.close() && null;
            at("sound").setAttribute("aria-pressed", String(isOn));
            at("sound").textContent = "Sound at a new phase: " + (isOn ? "on" : "off");
            sound();
          });
          at("whole").addEventListener("click", () => {
            if (document.fullscreenElement) document.exitFullscreen();
            else document.documentElement.requestFullscreen();
          });
          // A projector's machine mustn't fall asleep; where the browser doesn't promise that, its settings have to.
          const stayAwake = () => {
            if (navigator.wakeLock && document.visibilityState === "visible") navigator.wakeLock.request("screen").catch(() => {});
          };
          document.addEventListener("visibilitychange", stayAwake);
          setInterval(countDown, 250);
          const hash = location.hash.slice(1).toUpperCase().replace(/[^A-Z0-9-]/g, "");
          if (hash) {
            history.replaceState(null, "", location.pathname);
            kept.setItem("roomCode", hash);
          }
          stayAwake();
          if (kept.getItem("roomCode")) connect();
          else showDoor("");
        })();

        """#
}
