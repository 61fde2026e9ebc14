/** The annotated video as a line of the export menu: it takes a while, shows how far it is, and can be cancelled. */
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { exportText } from "../messages/export.ts";
import { ExportLine, savedAs, type Told } from "../ui/export-menu/line.tsx";
import { saveFile } from "../ui/export-menu/save.ts";
import { baseName } from "./download.ts";
import { faultOf } from "./export-words.ts";
import type { Recording } from "./recording.ts";

interface Props {
  readonly recording: Recording;
  readonly told: Signal<Told>;
}

export function VideoLine({ recording, told }: Props) {
  const text = exportText.value;
  const share = useSignal<number | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  if (!recording.file) return <ExportLine name={text.video} note={text.videoNeeds} disabled act={() => {}} />;
  const write = async (): Promise<void> => {
    const { exportAnnotatedVideo, VideoExportError } = await import("./annotated-video.ts");
    const controller = new AbortController();
    stop.current = controller;
    share.value = 0;
    try {
      const made = await exportAnnotatedVideo(
        recording,
        { counter: text.counter, cueOf: faultOf },
        (done) => {
          share.value = done;
        },
        controller.signal,
      );
      // Pressed as the last frame was written, Cancel still means that nothing is saved.
      if (controller.signal.aborted) throw new VideoExportError("cancelled");
      const name = `${baseName(recording.name)}.annotated.${made.extension}`;
      saveFile(made.blob, name);
      told.value = savedAs(name, made.blob);
    } catch (error) {
      const problem = error instanceof VideoExportError ? error.problem : "failed";
      if (problem !== "cancelled") console.warn("The annotated video could not be written.", error);
      const words = {
        "no-codec": text.videoNoCodec,
        failed: text.videoFailed,
        full: text.videoFull,
        cancelled: "",
      };
      told.value = { words: words[problem] };
    } finally {
      share.value = undefined;
    }
  };
  return (
    <ExportLine
      name={text.video}
      note={text.videoNote}
      disabled={share.value !== undefined}
      act={() => void write()}
    >
      {share.value !== undefined && (
        <div class="row">
          <label>
            {text.videoWorking(Math.floor(share.value * 100))} <progress max={1} value={share.value} />
          </label>
          <button type="button" class="button quiet small" onClick={() => stop.current?.abort()}>
            {text.videoCancel}
          </button>
        </div>
      )}
    </ExportLine>
  );
}
