const pwa = {
  label: "About the app itself",
  updateReady: "A new version of Backline is here.",
  update: "Load it",
  later: "Later",
  faster:
    "This server sends no isolation headers, so the coach runs on one thread and is slower. After a reload it has them all.",
  reload: "Load again",
};
export default pwa;
