import { formatNumber, plural, signedNumber } from "../format.ts";
import accuracy from "./accuracy.ts";

const number = (value: number, digits = 0): string => formatNumber("en", value, digits);
const degrees = (value: number): string => `${number(value)}°`;
const seconds = (value: number): string => `${number(value, 1)} s`;
const reps = (n: number): string => plural("en", n, { one: "# rep", other: "# reps" });

/** Frames a second, where they are sparse and where they are dense. */
type PerSecond = { readonly least: number; readonly most: number };
type BrokeOff = "cut-off" | "damaged" | "damaged-in-places" | "starts-over";

const review = {
  title: "Review",
  lead: "Open a video of a set and see it rep by rep, with the frame behind every judgement.",
  privacy: "The video is analysed on this device and goes nowhere.",

  import: {
    part: "Only a part",
    from: "From",
    to: "to",
    partNote: "Minutes and seconds, such as 1:05. It holds for the files added next.",
    drop: "Drop videos here",
    dropNow: "Let go to add them",
    choose: "Choose files",
    paste: "or paste one. MP4, MOV, WebM or MKV; a saved analysis (.json) opens too.",
    allFrames: "Analyse every frame",
    allFramesNote: "Slower. Otherwise 10 to 15 frames a second are analysed, which is enough for the angles.",
    more: "Add another recording",
    nothing: "There was no file in that. Drop or choose a video file.",
    latest: "Open your last live set",
    noLatest:
      "There is no live set to open yet. Do one with the camera; its curves are kept in the history of this device.",
    record: "With its pictures, if the history may keep recordings of live sets.",
  },

  unfinished: {
    title: "Not finished last time",
    reached: (name: string, percent: number) => `${name}: ${percent} % analysed`,
    reachedSeconds: (name: string, s: number) => `${name}: ${seconds(s)} analysed`,
    how: "Choose the same file again and it goes on where it stopped.",
    forget: "Forget it",
  },

  queue: {
    title: "Recordings",
    open: (name: string) => `Show ${name}`,
    waiting: "Waiting for its turn",
    opening: "Opening…",
    loadingModel: (percent: number) => `Loading body tracking, ${percent} %`,
    warming: "Getting body tracking ready…",
    analysing: "Analysing",
    paused: "Paused. What was found so far stays.",
    cancelled: "Cancelled. What was found so far stays.",
    done: "Done",
    saved: "Saved analysis, without its video",
    frames: (n: number, total: number | undefined) =>
      total === undefined ? `${number(n)} frames` : `${number(n)} of ${number(total)} frames`,
    rate: (perSecond: number) => `${number(perSecond, 1)} frames a second`,
    left: (s: number) =>
      s < 60 ? `${number(Math.max(1, Math.round(s)))} s left` : `${number(Math.round(s / 60))} min left`,
    pause: "Pause",
    goOn: "Go on",
    cancel: "Cancel",
    remove: "Remove",
    again: "Try again",
    of: (action: string, name: string) => `${action}: ${name}`,
    reps: (counted: number, missedReps: number) =>
      missedReps > 0 ? `${reps(counted)}, ${number(missedReps)} not counted` : reps(counted),
  },

  sampling: {
    every: "Every frame was analysed.",
    nth: (n: number, perSecond: PerSecond | undefined) => {
      if (!perSecond) return `Every ${ordinal(n)} frame was analysed.`;
      const { least, most } = perSecond;
      const rate =
        least === most ? `about ${number(least)}` : `between about ${number(least)} and ${number(most)}`;
      return `Every ${ordinal(n)} frame was analysed, ${rate} a second.`;
    },
    again: "Analyse every frame",
    by: (lite: boolean) => (lite ? "Quick, smaller model." : "Larger model."),
  },

  notes: {
    nobody:
      "Nobody was found in this recording. The whole body should be in the picture, side-on, two to four metres away, in good light.",
    nobodyYet: "Nobody found so far.",
    noReps: (recognised: string, byTwo: string, chosen: string) =>
      `A person was found, but no repetition that counts. What is recognised by itself: ${recognised}, from a quiet start posture, side-on.${byTwo === "" ? "" : ` Two alike in a row begin a set of ${byTwo}.`}${chosen === "" ? "" : ` What counts once it is chosen as the exercise: ${chosen}.`}`,
    nothingCounted: {
      nobody:
        "Nobody was found in most of this recording. The whole body should be in the picture, side-on, two to four metres away, in good light.",
      "few-pictures":
        "Fewer than 5 pictures a second were analysed: too few to tell where a repetition ends. Analyse every frame, or record with at least 10 pictures a second.",
      dark: "The recording is too dark to count in. Record again with more light on you.",
      "not-whole":
        "Parts of the body are out of the picture for most of the recording. Record again with all of you in it, from head to feet.",
      far: "The person is too small in the picture. Record again from two to four metres.",
      turned: "The camera did not see the person from the side. Record again side-on.",
      "no-start":
        "Nobody held still in a start posture before moving. Stand, go on hands and knees or lie face down, side-on and still, for a second before the first repetition.",
      "no-movement":
        "Somebody was in position, but no movement was recognised as a repetition, or it was too small.",
    },
    mostlyUnseen: (percent: number) =>
      `A body was found in only ${percent} % of the frames. What lies between was not judged.`,
    severalPeople:
      "Several people are in the picture. One is followed: whoever is largest and nearest to the middle when it begins. If that is the wrong one, record again with the others out of the picture.",
    oblique: (azimuth: number) =>
      `The camera stood about ${number(azimuth)}° off a side view. Angles of the back and hips are less certain there.`,
    brokeOff: (at: number, why: BrokeOff) =>
      ({
        "cut-off": `The recording breaks off after ${seconds(at)}. Everything up to there was analysed. Copy the file again to get the rest.`,
        damaged: `The recording is damaged after ${seconds(at)}. Everything up to there was analysed. Copy the file again to get the rest.`,
        "damaged-in-places": `The recording is damaged in places, most of all after ${seconds(at)}. What could be read before and after was analysed. Copy the file again to get the rest.`,
        "starts-over": `After ${seconds(at)} a second recording follows in the same file; it was not read. Everything before it was analysed. Split the file, or convert it to MP4, to get the rest.`,
      })[why],
    storageFull:
      "This device has no room left to keep unfinished work. The analysis goes on, but keep this tab open until it is done, and export what you need.",
    storageRefused:
      "This browser keeps nothing for this page (a private window?). The analysis goes on, but keep this tab open until it is done, and export what you need.",
    noPicture: "This analysis came without its video. Everything else is here.",
    pictureLost:
      "The video can't be read any more. Was it moved or deleted? Choose it again to see the pictures; the results stay.",
    growing: "Results so far; the analysis goes on.",
    stopped: "Partial results: the analysis was stopped here.",
  },

  problems: {
    unreadable: {
      what: "This file can't be read: it is damaged, cut off, or was moved while it was read.",
      next: "Check that it still plays, copy it again from where it was recorded, and try again.",
    },
    frames: {
      what: "The pictures of this video could not be read.",
      next: "Convert it to MP4 with H.264, or open it in another browser.",
    },
    saved: {
      damaged: "This file is no readable JSON: it is damaged or cut off. Export it again.",
      foreign: "This JSON file is no analysis by Backline. Choose a file that ends in .analysis.json.",
      newer: (schema: string) =>
        `This analysis was written by a later Backline (${schema}). Load this page again to update, then open it.`,
      invalid: (where: string) =>
        `This analysis has a value that can't be right (${where}). Export it again.`,
      tooLarge: "This file is far larger than any analysis. Choose a file that ends in .analysis.json.",
    },
    unsupported: (name: string) => `${name} is neither a video nor a saved analysis.`,
    emptyFolder: "There is no recording in this folder, nor in the folders within it.",
  },

  picture: {
    label: "Picture with skeleton, the judged angle and the back's contour",
    skeleton: "Skeleton",
    play: "Play",
    pause: "Pause",
    back: "Play backwards",
    stepBack: "One frame back",
    stepOn: "One frame on",
    repBack: "Previous rep",
    repOn: "Next rep",
    speed: "Speed",
    times: (factor: number) => `${number(factor, 2)}×`,
    loop: "Loop this rep",
    position: "Position",
    time: (now: string, all: string) => `${now} of ${all}`,
    keys: "Keys",
    keysList:
      "← → step a frame · shift ← → a second · J K L backwards, stop, forwards · space play · [ ] previous and next rep · R loop · B bookmark · + − zoom",
  },

  tools: {
    label: "Tools for the picture",
    zoomIn: "Enlarge the picture",
    zoomOut: "Make the picture smaller",
    whole: "The whole picture",
    measure: {
      angle: "Measure an angle",
      line: "Measure the slope of a line",
      arrow: "Draw an arrow",
      distance: "Measure a distance",
    },
    how: {
      angle: "Set three points; the second is the corner. With keys: arrows move, Enter sets, Escape ends.",
      line: "Set two points. With keys: arrows move, Enter sets, Escape ends.",
      arrow: "Set its tail, then its tip. With keys: arrows move, Enter sets, Escape ends.",
      distance: "Set two points. With keys: arrows move, Enter sets, Escape ends.",
    },
    value: {
      angle: degrees,
      line: (value: number) => `${degrees(value)} from level`,
      arrow: () => "",
      distance: (value: number) => `${number(value, 2)} body lengths`,
    },
    noBody: "–",
    undo: "Take back the last point or measure",
    save: "Save this picture",
  },

  timeline: {
    title: "Timeline",
    label: "Angles over time, with reps, faults and holds",
    hint: "Click to jump. Ctrl and wheel, or + and −, zoom; drag moves.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Everything",
    degrees,
    value: (name: string, value: number | undefined) =>
      value === undefined ? `${name} –` : `${name} ${degrees(value)}`,
    at: (t: string) => `at ${t}`,
    legend: { rep: "rep", noRep: "not counted", fault: "fault", hold: "hold" },
  },

  tabs: {
    label: "Parts of the review",
    evidence: "Reps",
    replay: "3D",
    compare: "Compare",
    judge: "Judge",
    export: "Export",
  },

  evidence: {
    summary: "In short",
    table: "Rep by rep",
    set: (n: number, exercise: string) => `Set ${n}: ${exercise}`,
    columns: {
      rep: "Rep",
      time: "Time",
      depth: "Depth",
      arms: "Arms",
      legs: "Legs",
      hold: "Hold",
      tempo: "Down / up",
      knee: "Knee",
      back: "Back",
      verdict: "Verdict",
    },
    degrees,
    seconds,
    partialHold: "(one pair seen)",
    tempo: (down: number, up: number) => `${number(down, 1)} / ${number(up, 1)} s`,
    good: "Good",
    notCounted: (reason: string) => `Not counted: ${reason}`,
    notJudged: (what: string) => `Not judged: ${what}`,
    none: "No rep yet.",
    noneFound: "No rep found.",
    showRep: (n: number) => `Show rep ${n}`,
    showAttempt: (at: string) => `Show what was not counted at ${at}`,
    markNote: "Your mark is kept and exported. What was measured stays as it is.",
  },

  fault: {
    title: (fault: string, rep: number) => `${fault}, rep ${rep}`,
    measured: (value: string, limit: string) => `${value} measured, limit ${limit}`,
    degrees,
    seconds,
    confidence: (percent: number) => `${percent} % sure`,
    at: (t: string) => `at ${t}`,
    close: "Close",
  },

  replay: {
    open: "Open the 3D replay",
    loading: "Building the 3D view…",
    views: { side: "Side", front: "Front", top: "Top" },
    viewsLabel: "View",
    ghost: "Ideal beside you",
    angles: "Planes and angle",
    barbell: "Bar",
    save: "Save a picture",
    hint: "Drag to turn, wheel or pinch to zoom. It follows the video.",
    note: "The body is the network's guess of depth, levelled and smoothed; the numbers are the measured ones.",
    noWebGL:
      "This browser draws no 3D here (WebGL is off or blocked). Switch on hardware acceleration in its settings, or use another browser.",
    noLandmarks:
      "This analysis was saved without landmarks, so there is no body to show. Export it with landmarks, or open the video again.",
    failed: "The 3D view did not load. Check the connection and open it again.",
    label: "3D replay: your body, and the ideal movement beside it",
  },

  compare: {
    lead: "Two reps, aligned by phase: starts, bottoms and ends meet, however fast each was.",
    first: "First",
    second: "Second",
    recording: "Recording",
    rep: "Rep",
    repName: (set: number, n: number, counted: boolean) =>
      counted ? `Set ${set}, rep ${n}` : `Set ${set}, not counted (${n})`,
    position: "Phase",
    play: "Play both",
    pause: "Stop",
    curves: "Angles of both, by phase",
    start: "start",
    peakStart: "reached",
    peakEnd: "return",
    end: "end",
    differences: "Differences",
    quantity: "What",
    change: "Change",
    peak: (signal: string) => `${signal}, largest`,
    times: { lower: "Way down", raise: "Way up", hold: "Hold", whole: "Whole rep" },
    lifted: { lower: "Lowering", raise: "Lifting", hold: "Hold", whole: "Whole rep" },
    degrees,
    seconds,
    signedDegrees: (value: number) => `${signedNumber("en", value)}°`,
    signedSeconds: (value: number) => `${signedNumber("en", value, 1)} s`,
    gone: (names: string) => `Only in the first: ${names}.`,
    fresh: (names: string) => `Only in the second: ${names}.`,
    needsTwo: "Comparing needs two reps. Add another recording, or open a saved analysis.",
    noPicture: "No picture: this analysis came without its video.",
    pictureOf: (which: string) => `Picture of the ${which} rep`,
  },

  report: {
    title: "Form report",
    source: "Recording",
    analysed: "Analysed",
    camera: "Camera",
    azimuth: (n: number) => `${number(Math.abs(n))}° off a side view`,
    best: (n: number) => `Best: rep ${n}`,
    worst: (n: number) => `Most to correct: rep ${n}`,
    curves: "Angles over time",
    reps: "Reps",
    more: (n: number) =>
      plural("en", n, {
        one: "and # more rep in the full export",
        other: "and # more reps in the full export",
      }),
    limits: "Limits of the method",
    limitsText: `${accuracy} Back curvature is compared with your own neutral posture, not with anatomy. What could not be seen was not judged. This is a training aid and no medical examination; pain, numbness or an injury belong to a doctor or physiotherapist.`,
    print: "Print",
    close: "Back to the review",
    marked: "marked as wrong by the user",
  },
};

/** 2 is "2nd". */
function ordinal(n: number): string {
  const rule = new Intl.PluralRules("en", { type: "ordinal" }).select(n);
  return `${n}${rule === "one" ? "st" : rule === "two" ? "nd" : rule === "few" ? "rd" : "th"}`;
}
export default review;
