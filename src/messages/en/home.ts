const home = {
  title: "Hinge well.",
  lead: "Good mornings and supermans, counted and coached aloud. Prop the laptop up, step back, go.",
  live: "Coach me",
  liveNote: "With your camera, from 2 to 4 metres away",
  review: "Review a video",
  reviewNote: "See every rep of a recording, frame by frame",
  sample: "Try a sample",
  sampleNote: "The whole experience without a camera",
  welcome: "New here? How it works, on three screens",
  privacy: "Your video never leaves this device. There is no account, no upload and no tracking.",
  health: "Not medical advice. If something hurts, stop, and ask a doctor or physiotherapist.",
};
export default home;
