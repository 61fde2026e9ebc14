import { plural } from "../format.ts";

const exports = {
  lead: "Everything is written on this device, and goes only where you send it.",
  groups: {
    pictures: { title: "Pictures and video", purpose: "To watch, to show around and to print." },
    people: {
      title: "For your doctor or coach",
      purpose: "To hand over: no account and no server is needed.",
    },
    software: {
      title: "For other software",
      purpose: "The numbers and the movement, for spreadsheets, biomechanics and animation.",
    },
  },

  video: "Annotated video",
  videoNote: "Every frame of the recording with skeleton, angle, counter and captions.",
  videoNeeds: "Needs the recording itself; this analysis came without it.",
  videoWorking: (percent: number) => `Writing the video, ${percent} %`,
  videoCancel: "Cancel the video",
  videoNoCodec:
    "This browser can't write video. A current Chrome, Edge or Safari can; the other exports work here.",
  videoFailed: "The video could not be written. Free some memory or try a shorter recording.",
  videoFull: "There is no room left for the video. Free some space and try again.",
  chart: "Chart (PNG)",
  chartNote: "The timeline as it is zoomed now, wide enough for a printed page.",
  captions: "Captions (WebVTT)",
  captionsNote: "What the coach said, as subtitles for your own recording in a video player.",
  chapters: "Chapters (WebVTT)",
  chaptersNote: "One chapter per rep, with its faults, to jump to in a video player.",

  report: "Report to print",
  reportNote: "One page: summary, best and worst rep, curves, table, limits of the method.",
  daysLead: "Your training days, for the software of a practice or clinic:",
  daysLink: "in the history",

  repsCsv: "Reps (CSV)",
  repsCsvNote: "For a spreadsheet. One line per rep: times, peaks, faults, your verdicts.",
  framesCsv: "Frames (CSV)",
  framesCsvNote: "For a spreadsheet. One line per analysed frame: every angle with its confidence.",
  json: "Analysis (JSON)",
  jsonNote: "All measurements, to open here again or to process. Its schema is published with the program.",
  landmarks: "With landmarks, for the 3D replay (larger)",
  trc: "Markers (OpenSim .trc)",
  trcNote: "For biomechanics: the body's points in metres, in space, at an even rate.",
  mot: "Joint angles (OpenSim .mot)",
  motNote: "For biomechanics: the measured angles under OpenSim's names and signs, in degrees.",
  movement: {
    glb: "Movement (glTF)",
    glbNote: "For 3D and animation: the mannequin moving, with its torso. Opens in Blender and most viewers.",
    bvh: "Movement (BVH)",
    bvhNote: "For animation: a skeleton and the rotations of its joints, to put on another figure.",
    needs: "Needs the body's points and a recognised exercise; this analysis lacks one of them.",
  },
  needsLandmarks: "Needs the body's points; this analysis came without them.",
  needsAngles: "Needs measured angles; there are none in this analysis.",

  days: {
    title: "Take it along",
    fhir: "Training diary (FHIR)",
    fhirNote:
      "For the software of a practice or clinic: sets, minutes and strength days a week. Your name is not in it.",
    purpose: "The days and their sets, for spreadsheets and health apps.",
    csv: "Sets (CSV)",
    csvNote: "For a spreadsheet. One line per set: day, time, exercise, reps, how many were clean.",
    health: "Health Connect (JSON)",
    healthNote: "For apps that write to Android's Health Connect: sessions with their sets and reps.",
    method: "Exercise counted by a camera-based app (estimate)",
    said: "Said by the user",
    reps: (n: number, exercise: string) =>
      `${exercise}: ${plural("en", n, { one: "# repetition", other: "# repetitions" })}, counted by a camera-based app.`,
  },

  waiting: "The analysis is still running: exports hold what was found so far.",
  saved: (name: string) => `${name} was saved to your downloads.`,
  share: "Share it…",
  shareFailed: "It could not be shared. The file is in your downloads.",
  failed: "That could not be saved. Check the free space and the browser's download settings.",
  counter: "Rep",
  rep: (number: number) => `Rep ${number}`,
  setRep: (set: number, number: number) => `Set ${set}, rep ${number}`,
};
export default exports;
