/** Handing a set over: as a file that opens here, or as a page that opens anywhere, with the picture that the user chose. */
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { exportText } from "../messages/export.ts";
import { shareText } from "../messages/share.ts";
import { ExportLine, savedAs, type Told } from "../ui/export-menu/line.tsx";
import { saveFile } from "../ui/export-menu/save.ts";
import { AuthorName } from "./author-name.tsx";
import { baseName } from "./download.ts";
import type { Recording } from "./recording.ts";
import { type ClipChoice, choicesOf } from "./set-file/share.ts";
import type { SetToWrite } from "./set-file/write.ts";

interface Props {
  readonly recording: Recording;
  readonly told: Signal<Told>;
}

export function SetLines({ recording, told }: Props) {
  const text = shareText.value.file;
  const choices = choicesOf(recording);
  const wanted = useSignal<ClipChoice>(recording.sharedClip && recording.file ? "recorded" : "none");
  const choice = choices.includes(wanted.value) ? wanted.value : "none";
  const share = useSignal<number | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const base = baseName(recording.name.replace(/ \(.*\)$/, ""));
  const write = async (name: string, make: (set: SetToWrite) => Promise<Blob | undefined>): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    told.value = { words: "" };
    if (choice !== "none" && (choice !== "recorded" || recording.part)) share.value = 0;
    try {
      const { setOf } = await import("./set-file/share.ts");
      const progress = (done: number): void => {
        share.value = done;
      };
      const blob = await make(await setOf(recording, choice, progress, controller.signal));
      if (!blob) return;
      saveFile(blob, name);
      told.value = savedAs(name, blob);
    } catch (error) {
      if (controller.signal.aborted) return;
      console.warn(`${name} could not be saved.`, error);
      told.value = { words: share.peek() === undefined ? exportText.peek().failed : text.clipFailed };
    } finally {
      share.value = undefined;
    }
  };
  const saveSet = async (set: SetToWrite): Promise<Blob> =>
    await (await import("./set-file/write.ts")).writeSetFile(set);
  const savePage = async (set: SetToWrite): Promise<Blob | undefined> => {
    const { LARGEST_CLIP_BYTES, setPage } = await import("./set-file/page.ts");
    if (set.clip && set.clip.blob.size > LARGEST_CLIP_BYTES) {
      told.value = { words: text.tooLarge };
      return undefined;
    }
    return await setPage(recording, set.analysis, set.clip);
  };
  const busy = share.value !== undefined;
  return (
    <div class="set-lines">
      <ExportLine
        name={text.save}
        note={text.note}
        disabled={busy}
        act={() => void write(`${base}.backline`, saveSet)}
      />
      <ExportLine
        name={text.page}
        note={text.pageNote}
        disabled={busy}
        act={() => void write(`${base}.html`, savePage)}
      />
      {choices.length > 1 && (
        <p class="row">
          <label>
            <span>{text.clip}</span>{" "}
            <select
              value={choice}
              disabled={busy}
              onChange={(event) => {
                wanted.value = event.currentTarget.value as ClipChoice;
              }}
            >
              {choices.map((one) => (
                <option key={one} value={one}>
                  {one === "recorded" && recording.sharedClip ? text.clips.asItCame : text.clips[one]}
                </option>
              ))}
            </select>
          </label>
          {choice === "recorded" && recording.file && !recording.part && (
            <span class="soft">{text.size(recording.file.size / 1e6)}</span>
          )}
        </p>
      )}
      {choice !== "none" && recording.part && <p class="review-note part-note">{text.partOnly}</p>}
      {(choice === "hidden" || choice === "figure") && <p class="review-note">{text.hiddenNote}</p>}
      {!recording.analysis.value?.landmarks && <p class="review-note">{text.noLandmarks}</p>}
      {share.value !== undefined && (
        <div class="row">
          <label>
            {text.working(Math.floor(share.value * 100))} <progress max={1} value={share.value} />
          </label>
          <button type="button" class="button quiet small" onClick={() => stop.current?.abort()}>
            {text.cancel}
          </button>
        </div>
      )}
      <AuthorName />
    </div>
  );
}
