import { formatNumber, plural, signedNumber } from "../format.ts";

const share = {
  comments: {
    title: "Comments",
    words: "Comment",
    tags: "Tags",
    bookmark: (at: string) => `Bookmark ${at}`,
    add: (at: string) => `Comment at ${at}`,
    drawn: (n: number) =>
      plural("en", n, {
        one: "The drawing on this frame goes with it.",
        other: "The # drawings on this frame go with it.",
      }),
    draw: "To point at something, draw on the picture first: line, arrow or angle.",
    marked: "Bookmark",
    drawing: "Drawing",
    you: "You",
    nameless: "Somebody",
    rep: (n: number) => `Rep ${n}`,
    show: (at: string) => `Show ${at}`,
    answer: "Answer",
    answerTo: (name: string, at: string) => `Answer to ${name}, ${at}`,
    send: "Add",
    edit: "Change",
    editOf: (at: string) => `Change the comment at ${at}`,
    keep: "Keep",
    stop: "Cancel",
    remove: "Remove",
    removeOf: (at: string) => `Remove the comment at ${at}`,
    name: "Your name",
    nameNote: "It stands beside what you write, in every file that you save.",
    onTimeline: "comment",
    merged: (name: string, n: number, by: string) =>
      n === 0
        ? `${name}: nothing new. Every comment in it is here already.`
        : `${name}: ${plural("en", n, { one: "one new comment", other: "# new comments" })} by ${by}.`,
  },

  verdict: {
    group: (about: string, rep: number) => `Rep ${rep}, ${about}: do you agree?`,
    count: "count",
    agree: "Agree",
    disagree: "Disagree",
    agrees: (name: string) => `${name} agrees`,
    disagrees: (name: string) => `${name} disagrees`,
    youAgree: "You agree",
    youDisagree: "You disagree",
  },

  reference: {
    set: (n: number) => `Rep ${n} is my reference`,
    isIt: "The other reps of this exercise are measured by this one. Press again to take that back.",
    against: (name: string, n: number) => `Against your reference (${name}, rep ${n}):`,
    depth: (by: number) => `depth ${signedNumber("en", by)}°`,
    lower: (by: number) => `down ${signedNumber("en", by, 1)} s`,
    raise: (by: number) => `up ${signedNumber("en", by, 1)} s`,
    hold: (by: number) => `hold ${signedNumber("en", by, 1)} s`,
    back: (by: number) => `roundness of the back ${signedNumber("en", by)}°`,
    limit: "Go only as far as your back stays straight.",
  },

  file: {
    save: "Set file",
    note: "For a coach or another device: angles, poses and comments in one file. It opens here in Review, without a network.",
    page: "Web page",
    pageNote:
      "For anybody with a browser: skeleton, curves and comments in one file that asks nothing of the network.",
    clip: "Picture in it",
    clips: {
      none: "None: skeleton and angles only",
      recorded: "As recorded, with its sound",
      hidden: "Face and surroundings made unrecognisable, no sound",
      figure: "A drawn figure in your place, no sound",
      asItCame: "As it came in the file",
    },
    size: (megabytes: number) => `adds ${formatNumber("en", megabytes, megabytes < 10 ? 1 : 0)} MB`,
    partOnly: "Only the part that was analysed is handed over.",
    hiddenNote: "Look at the clip before you pass it on: where no body was found, everything is blurred.",
    noLandmarks: "This analysis has no poses: the others will see curves, and no skeleton.",
    working: (percent: number) => `Preparing the picture, ${percent} %`,
    cancel: "Cancel",
    clipFailed:
      "The picture could not be prepared, so nothing was saved. Choose another kind of picture, or none.",
    tooLarge: "The clip is too large for a web page. Save a set file, or choose no picture.",
    clipLost:
      "The picture in this file is damaged; everything else is here. Ask for the file again to see it.",
  },

  problems: {
    notLoaded:
      "A part of Backline could not be loaded. Connect to the network once, then open the file again.",
    noSet:
      "This is no set file by Backline. Ask for a file that ends in .backline, or open the video itself.",
    cutOff: "The end of this file is missing: it was not copied or loaded whole. Get it once more.",
    damaged: "This file is damaged. Get it once more from whoever sent it.",
    hostile:
      "This file is not built as Backline builds one and was not opened. Do not try it elsewhere; ask the sender for a new one.",
    newer: (schema: string) =>
      `This file was written by a later Backline (${schema}). Load this page again to update, then open it.`,
    mixedUp: "The parts of this file belong to different sets. Ask for the file as Backline saved it.",
    invalid: (where: string) =>
      `This file has a value that can't be right (${where}). Ask for it to be saved again.`,
  },

  page: {
    title: (name: string) => `${name}: a set, seen by Backline`,
    play: "Play",
    pause: "Pause",
    position: "Position",
    picture: "Skeleton over the picture",
    curves: "Angles over time",
    reps: "Reps",
    rep: "Rep",
    verdict: "Verdict",
    time: "Time",
    good: "Good",
    comments: "Comments",
    made: "Made by Backline on the sender's device. Angles from one camera are estimates; this is no medical examination.",
  },
};
export default share;
