/** One side of a comparison: the frame at the shared phase, with its skeleton. */

import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { reviewText } from "../messages/review.ts";
import { timeAt, valueAt } from "./alignment.ts";
import type { Compared } from "./compared.ts";
import { type FrameReader, openFrameReader } from "./frame-reader.ts";
import { drawOverlay } from "./overlay.ts";
import { rangeSignal } from "./story.ts";

interface Props {
  readonly side: Compared;
  readonly position: ReadonlySignal<number>;
  readonly label: string;
}

const LONGEST_SIDE = 960;

export function ComparedPicture({ side, position, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const reader = useSignal<FrameReader | undefined>(undefined);
  const missing = useSignal(side.recording.file === undefined);
  const { file, pictureStart } = side.recording;
  useEffect(() => {
    missing.value = file === undefined;
    if (!file) return;
    let gone = false;
    let opened: FrameReader | undefined;
    openFrameReader(file, pictureStart)
      .then((made) => {
        if (gone) made.close();
        else {
          opened = made;
          reader.value = made;
        }
      })
      .catch((error: unknown) => {
        console.warn("No picture to compare.", error);
        missing.value = true;
      });
    return () => {
      gone = true;
      reader.value = undefined;
      opened?.close();
    };
  }, [side.recording]);
  const wish = useRef<{ busy: boolean; again: boolean }>({ busy: false, again: false });
  const draw = async (): Promise<void> => {
    const state = wish.current;
    if (state.busy) {
      state.again = true;
      return;
    }
    state.busy = true;
    try {
      do {
        state.again = false;
        if (canvas.current) await paint(canvas.current, side, reader.peek(), position.peek());
      } while (state.again);
    } catch (error) {
      // A reader that was closed meanwhile; its successor draws again.
      if (reader.peek()) console.warn("A picture could not be decoded.", error);
    } finally {
      state.busy = false;
    }
  };
  useSignalEffect(() => {
    void [position.value, reader.value];
    void draw();
  });
  useEffect(() => void draw(), [side.rep]);
  return (
    <>
      <div class="picture">
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      {missing.value && <p class="soft">{reviewText.value.compare.noPicture}</p>}
    </>
  );
}

async function paint(
  canvas: HTMLCanvasElement,
  { recording, rep }: Compared,
  reader: FrameReader | undefined,
  position: number,
): Promise<void> {
  const t = timeAt(rep, position);
  const picture = await reader?.at(t);
  const { source } = recording.analysis.peek() ?? {};
  const natural = reader ?? (source && source.width > 0 ? source : { width: 640, height: 360 });
  const shrink = Math.min(1, LONGEST_SIDE / Math.max(natural.width, natural.height));
  canvas.width = Math.round(natural.width * shrink);
  canvas.height = Math.round(natural.height * shrink);
  const pen = canvas.getContext("2d");
  if (!pen) return picture?.close();
  pen.fillStyle = "#171b26";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  picture?.draw(pen, canvas.width, canvas.height);
  picture?.close();
  const signal = rangeSignal(rep.exercise);
  const analysis = recording.analysis.peek();
  const value = analysis && valueAt(analysis, signal, t);
  drawOverlay(pen, recording.track.picture, canvas.width, canvas.height, {
    body: recording.track.at(t),
    ...(value === undefined ? {} : { angle: { signal, value, faulty: false } }),
  });
}
