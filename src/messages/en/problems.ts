import type { ProblemCode } from "../../run/live.ts";
import { plural } from "../format.ts";

interface Words {
  readonly what: string;
  readonly next: string;
}

const codes: Readonly<Record<ProblemCode, Words>> = {
  "no-camera": {
    what: "No camera was found.",
    next: "Connect a camera and try again. Without one, review a recording or try a sample.",
  },
  "permission-denied": {
    what: "The browser doesn’t let Backline use the camera.",
    next: "Allow the camera with the icon in the address bar, then try again. The picture stays on this device.",
  },
  "camera-in-use": {
    what: "The camera did not start. Another program may be using it.",
    next: "Close other programs and tabs that use the camera, then try again.",
  },
  "camera-lost": {
    what: "The camera was disconnected.",
    next: "Plug it in or uncover it, then reconnect. Counting goes on where it stopped.",
  },
  "insecure-page": {
    what: "This page isn’t allowed to use a camera.",
    next: "Open Backline over https or on localhost, in a current browser. You can still review a recording here.",
  },
  "not-a-video": { what: "That file is no video.", next: "Choose an MP4, MOV, WebM or MKV file." },
  "no-picture": { what: "That file has sound, but no picture.", next: "Choose a recording with a picture." },
  empty: { what: "That file is empty.", next: "Record it again, or choose another file." },
  "unsupported-codec": {
    what: "This browser can't decode that video.",
    next: "Convert it to MP4 with H.264, or open it in another browser.",
  },
  protected: {
    what: "That recording is protected: its pictures are encrypted.",
    next: "Choose one without copy protection.",
  },
  "cut-off": {
    what: "The recording ends before it should: it was cut off.",
    next: "Copy it again from where it was recorded.",
  },
  "damaged-in-places": {
    what: "The recording is damaged in places.",
    next: "Copy it again from where it was recorded to have the rest analysed.",
  },
  "starts-over": {
    what: "A second recording follows in the same file, with a clock of its own.",
    next: "Split the file, or convert it to MP4, to have the rest analysed.",
  },
  unreadable: {
    what: "The video frames could not be read.",
    next: "Reload the page. If that doesn’t help, use a current Chrome, Edge, Firefox or Safari.",
  },
  "file-gone": {
    what: "The recording was moved, changed or deleted while it was read.",
    next: "Put it back unchanged, or connect its drive again, and try again: the analysis goes on where it stopped. If it is gone for good, choose another recording.",
  },
  "other-tab": {
    what: "Another tab is coaching already.",
    next: "Go on there, or close it and try again here: only one tab counts at a time.",
  },
  "weights-missing": {
    what: "The body-tracking model did not arrive.",
    next: "Check the connection and try again. After one complete visit Backline works offline.",
  },
  "weights-damaged": {
    what: "The body-tracking model arrived damaged and was not used.",
    next: "Try again to download it afresh. If it happens again, reload the page without its cache.",
  },
  "no-backend": {
    what: "This browser can't run the body-tracking model.",
    next: "Update it, or use a current Chrome, Edge, Firefox or Safari. You can choose another method in the settings.",
  },
  "backend-lost": {
    what: "The graphics processor stopped working for this page.",
    next: "Try again. If it happens often, choose WebAssembly in the settings.",
  },
  "frame-unreadable": {
    what: "The camera's pictures could not be read.",
    next: "Try again, or choose another camera.",
  },
  internal: { what: "Body tracking failed.", next: "Try again. If it happens again, reload the page." },
  "worker-crashed": {
    what: "Body tracking stopped.",
    next: "Try again: it starts anew, and counting goes on where it stopped.",
  },
  "no-worker": {
    what: "This browser lacks what body tracking needs (module workers).",
    next: "Use a current Chrome, Edge, Firefox or Safari.",
  },
  closed: { what: "Body tracking was closed.", next: "Try again." },
  unknown: { what: "Something went wrong.", next: "Try again. If it happens again, reload the page." },
};

const problems = {
  codes,
  kept: (reps: number) => plural("en", reps, { one: "Your # rep is kept.", other: "Your # reps are kept." }),
  again: "Try again",
  reconnect: "Reconnect",
  review: "Review a recording",
  sample: "Use a sample",
  settings: "Settings",
  leave: "Back to the start",
  details: "Details",
};
export default problems;
