/** From a recording on the bench to what is handed over: a set file or a web page, with the picture that the user chose. */
import { type Comment, changed } from "../../core/session/comments.ts";
import { drawSample } from "../../frames/upright.ts";
import { author, freshId } from "../author.ts";
import type { Recording } from "../recording.ts";
import type { Paint } from "../video-writer.ts";
import { CLIPS, type ClipName } from "./format.ts";
import type { SetClip, SetToWrite } from "./write.ts";

export const CHOICES = ["none", "recorded", "hidden", "figure"] as const;
export type ClipChoice = (typeof CHOICES)[number];

/** Pixels: enough to see a body move, at a size that can be sent. */
const HIDDEN_SIDE = 960;

/** What can be chosen: nothing is made unrecognisable where no body is known. */
export function choicesOf(recording: Recording): readonly ClipChoice[] {
  if (!recording.file) return ["none"];
  const bodies = recording.analysis.value?.landmarks !== undefined;
  if (recording.sharedClip && recording.sharedClip.picture !== "recorded") return ["none", "recorded"];
  return bodies ? CHOICES : ["none", "recorded"];
}

/**
 * @throws VideoExportError
 */
export async function setOf(
  recording: Recording,
  choice: ClipChoice,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<SetToWrite> {
  const { marks: _, notes: __, ...analysis } = recording.exported(true)!;
  recording.setId ??= freshId();
  const clip = await clipOf(recording, choice, onProgress, signal);
  return {
    id: recording.setId,
    name: recording.name,
    program: "Backline",
    analysis,
    comments: recording.comments.peek().map(underMyName),
    made: new Date(),
    ...(clip ? { clip } : {}),
  };
}

/** Whoever changed their name is found under the new one everywhere. */
function underMyName(comment: Comment): Comment {
  const me = author.peek();
  if (comment.author.id !== me.id || comment.author.name === me.name) return comment;
  return { ...changed(comment, {}, Date.now()), author: me };
}

async function clipOf(
  recording: Recording,
  choice: ClipChoice,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<SetClip | undefined> {
  const { file, pictureStart, part } = recording;
  if (choice === "none" || !file) return undefined;
  if (choice === "recorded" && !part)
    return {
      blob: file,
      name: recording.sharedClip?.name ?? nameFor(file, recording.name),
      picture: recording.sharedClip?.picture ?? "recorded",
      ...(pictureStart === undefined ? {} : { start: pictureStart }),
    };
  const [{ hiddenPerson }, { writeVideo }] = await Promise.all([
    import("../hidden-person.ts"),
    import("../video-writer.ts"),
  ]);
  const video =
    choice === "recorded"
      ? { file, pictureStart, part, paint: asItIs, anonymous: false }
      : {
          file,
          pictureStart,
          part,
          paint: hiddenPerson(recording, choice),
          anonymous: true,
          longestSide: HIDDEN_SIDE,
        };
  const made = await writeVideo(video, onProgress, signal);
  return {
    blob: made.blob,
    name: made.extension === "webm" ? "clip.webm" : "clip.mp4",
    picture: choice,
    ...(made.start === undefined ? {} : { start: made.start }),
  };
}

const asItIs: Paint = (pen, sample) => drawSample(sample, pen, pen.canvas);

/** The ending is for people who unpack it; the program looks at the content. */
function nameFor(file: Blob, name: string): ClipName {
  const ending = name.match(/\.(\w+)( \(.*\))?$/)?.[1]?.toLowerCase() ?? file.type.split(/[/;]/)[1];
  return CLIPS.find((clip) => clip.endsWith(`.${ending}`)) ?? "clip.mp4";
}
