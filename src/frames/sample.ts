/** A built-in clip as if it were the camera: it plays in real time, over and over, and drops frames under load. */
import type { ExerciseName } from "../core/quantity.ts";
import { SourceError } from "./source.ts";
import { canFollowVideo, type LiveSource, loopingClock, silentVideo, VideoSource } from "./video.ts";

const FRAME_RATE = 30;

/** Beside the page, wherever it is served from. */
const address = (exercise: ExerciseName): string => new URL(`samples/${exercise}.mp4`, document.baseURI).href;

/** Rejects with SourceError. */
export async function openSample(exercise: ExerciseName): Promise<LiveSource> {
  if (!canFollowVideo())
    throw new SourceError(
      "unreadable",
      "This browser can't hand over a video's pictures.",
      "Use a current Chrome, Edge, Firefox or Safari.",
    );
  const video = silentVideo();
  video.loop = true;
  video.src = address(exercise);
  try {
    await video.play();
  } catch (cause) {
    throw new SourceError(
      "unreadable",
      `The sample "${exercise}" could not be played.`,
      "Check the connection and load the page again, or use your camera.",
      { cause },
    );
  }
  const source = new VideoSource(
    video,
    {
      kind: "sample",
      name: exercise,
      live: true,
      width: video.videoWidth,
      height: video.videoHeight,
      duration: video.duration,
      frameRate: FRAME_RATE,
      mirrored: false,
    },
    {
      clock: loopingClock(1 / FRAME_RATE),
      release() {
        video.pause();
        video.removeAttribute("src");
        video.load();
      },
    },
  );
  return source;
}
