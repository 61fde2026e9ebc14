/** The pictures of a report: a rep at its deepest moment, with what was measured. */
import { byImportance } from "../core/coaching/criteria.ts";
import type { Rep } from "../core/events.ts";
import { openFrameReader } from "./frame-reader.ts";
import { angleAt, angleOfFault } from "./marking.ts";
import { drawOverlay } from "./overlay.ts";
import type { Recording } from "./recording.ts";

/** Half a page's width at 300 dots an inch. */
const LONGEST_SIDE = 1240;

/** As blobs' addresses, in the order of `reps`; whoever asks revokes them. Nothing where there is no picture. */
export async function reportPictures(
  recording: Recording,
  reps: readonly Rep[],
): Promise<(string | undefined)[]> {
  if (!recording.file) return reps.map(() => undefined);
  const reader = await openFrameReader(recording.file, recording.pictureStart);
  try {
    const shrink = Math.min(1, LONGEST_SIDE / Math.max(reader.width, reader.height));
    const width = Math.round(reader.width * shrink);
    const height = Math.round(reader.height * shrink);
    const pictures: (string | undefined)[] = [];
    for (const rep of reps) {
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const pen = canvas.getContext("2d");
      const main = mainFault(rep);
      const t = main?.at ?? (rep.peakStart + rep.peakEnd) / 2;
      const picture = await reader.at(t);
      if (pen && picture) {
        picture.draw(pen, width, height);
        drawOverlay(pen, recording.track.picture, width, height, {
          body: recording.track.at(picture.t),
          ...angleOf(recording, rep, t),
        });
      }
      picture?.close();
      pictures.push(picture ? await addressOf(canvas) : undefined);
    }
    return pictures;
  } finally {
    reader.close();
  }
}

/** What a picture of the rep has to show: the most important of its faults that can be drawn. */
const mainFault = (rep: Rep) =>
  [...rep.faults].sort((a, b) => byImportance(a.kind, b.kind)).find((fault) => angleOfFault(rep, fault));

function angleOf(recording: Recording, rep: Rep, t: number) {
  const fault = mainFault(rep);
  const analysis = recording.analysis.peek();
  const angle = fault ? angleOfFault(rep, fault) : analysis && angleAt(analysis, [rep], t, 0);
  return angle ? { angle } : {};
}

function addressOf(canvas: HTMLCanvasElement): Promise<string | undefined> {
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ? URL.createObjectURL(blob) : undefined), "image/jpeg", 0.88);
  });
}
