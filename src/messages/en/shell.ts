const shell = {
  appName: "Backline",
  skip: "Skip to the content",
  navigation: "Main",
  home: "Start",
  titles: {
    live: "Live",
    sample: "Sample",
    review: "Review",
    history: "History",
    learn: "Learn",
    plan: "Plan",
    settings: "Settings",
    about: "About",
    missing: "Not found",
  },
  loading: "Loading…",
  privacy: "Nothing you film leaves this device.",
  missing: {
    title: "This page doesn’t exist.",
    next: "The address may be mistyped. Go back to the start.",
  },
  broken: {
    title: "This page did not open.",
    next: "Check your connection if this is your first visit, then try again. Reps already counted are kept.",
    retry: "Try again",
    home: "Back to the start",
    details: "What went wrong",
  },
};
export default shell;
