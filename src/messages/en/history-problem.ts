/** As in src/history/database.ts, which this part must not import. */
type HistoryErrorCode = "refused" | "full" | "blocked" | "outdated" | "failed";

const problems: Readonly<Record<HistoryErrorCode, string>> = {
  refused:
    "This browser window stores nothing: it may be a private window, or storage is switched off for this page. Open Backline in an ordinary window to keep a history.",
  full: "The device's storage is full. Free some space, or delete recordings under History, and it is tried again with the next rep.",
  blocked: "An older Backline is open in another tab and holds the history. Close that tab, then try again.",
  outdated: "A newer Backline is open in another tab. Load this page again.",
  failed:
    "The browser could not reach the history. Load the page again; if that does not help, restart the browser.",
};
export default problems;
