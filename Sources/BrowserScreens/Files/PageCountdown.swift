/// What pages count down by: the server's time, of which the script keeps how far it is `ahead` of this machine's.
enum PageCountdown {
    static let text = #"""
          const countDown = () => {
            for (const time of document.querySelectorAll("time[data-deadline]")) {
              const seconds = Math.max(0, Math.round((Number(time.dataset.deadline) - Date.now() - ahead) / 1000));
              const text = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
              if (time.textContent !== text) time.textContent = text;
            }
          };

        """#
}
