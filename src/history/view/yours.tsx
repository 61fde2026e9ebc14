/** What the user can do with the history: save it as a file, read one, see what it takes, delete it. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { historyText } from "../../messages/history.ts";
import { historyProblemText } from "../../messages/history-problem.ts";
import type { SettingsStore } from "../../ui/settings/store.ts";
import { CLIP_LIMITS_MB } from "../clips.ts";
import { asHistoryError } from "../database.ts";
import { historyParts, type ImportProblem } from "../exchange.ts";
import { type Arrival, bringIn } from "../importing.ts";
import { dayOf } from "../records.ts";
import { saveFile } from "../save-file.ts";
import { history } from "../shared.ts";
import { requestPersistence, type StorageReport, storageReport } from "../storage.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { bytes, figure } from "./dates.ts";

interface Told {
  readonly good: boolean;
  readonly words: string;
}

function problemWords(problem: ImportProblem): string {
  const text = historyText.value.yours;
  const words = problem.kind === "damaged" ? text.damaged(problem.where) : text.problem[problem.kind];
  return `${words} ${text.refused}`;
}

function arrivalWords(arrival: Arrival): Told {
  const text = historyText.value.yours;
  if (arrival.kind === "unreadable")
    return { good: false, words: `${text.problem.unreadable} ${text.refused}` };
  if (arrival.kind === "refused") return { good: false, words: problemWords(arrival.problem) };
  const { added, known, plans, leftOut } = arrival;
  const words = added === 0 && plans === 0 ? text.nothingNew : text.imported(added, known);
  const first = leftOut[0];
  return {
    good: true,
    words: first === undefined ? words : `${words} ${text.leftOut(leftOut.length, first)}`,
  };
}

interface Progress {
  readonly step: "read" | "check" | "store";
  /** 0..1 */
  readonly share: number;
}

function ImportProgress({ step, share }: Progress) {
  const text = historyText.value.yours;
  return (
    <div class="import-progress">
      <progress value={share} max={1} aria-label={text.step[step]} />
      <p>{text.progress(text.step[step], figure(Math.floor(share * 100)))}</p>
    </div>
  );
}

function Exchange({ usable }: { readonly usable: boolean }) {
  const text = historyText.value.yours;
  const told = useSignal<Told | undefined>(undefined);
  const progress = useSignal<Progress | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const tell = (error: unknown) => {
    told.value = { good: false, words: historyProblemText.value[asHistoryError(error).code] };
  };
  const save = async () => {
    const now = new Date();
    const contents = await history.contents();
    const parts = historyParts(contents, now, history.damaged.peek().values());
    saveFile(parts, `backline-history-${dayOf(now)}.json`);
  };
  const read = (file: File | undefined) => {
    if (!file) return;
    told.value = undefined;
    bringIn(history, file, (step, share) => {
      progress.value = { step, share };
    })
      .then((arrival) => {
        told.value = arrivalWords(arrival);
      }, tell)
      .finally(() => {
        progress.value = undefined;
      });
  };
  const busy = progress.value !== undefined;
  return (
    <div class="exchange" aria-busy={busy}>
      <p class="row">
        <button
          type="button"
          class="button"
          disabled={!usable || busy}
          onClick={() => void save().catch(tell)}
        >
          {text.export}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={!usable || busy}
          onClick={() => input.current?.click()}
        >
          {text.import}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text.import}
          onChange={(event) => {
            read(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
      </p>
      <p class="soft">{text.exportNote}</p>
      {progress.value && <ImportProgress {...progress.value} />}
      <p class="told" role="status" data-good={told.value?.good}>
        {told.value?.words}
      </p>
    </div>
  );
}

function Storage() {
  const text = historyText.value.yours;
  const report = useSignal<StorageReport | undefined>(undefined);
  const refused = useSignal(false);
  const measure = () => {
    storageReport().then(
      (measured) => {
        report.value = measured;
      },
      (error: unknown) => console.warn("The storage can't be measured.", error),
    );
  };
  useEffect(() => {
    measure();
    return history.onChange(measure);
  }, []);
  const now = report.value;
  const ask = async () => {
    refused.value = !(await requestPersistence());
    measure();
  };
  if (!now) return null;
  const used =
    now.used === undefined
      ? text.unknown
      : now.quota === undefined
        ? text.usedOnly(bytes(now.used))
        : text.used(bytes(now.used), bytes(now.quota));
  return (
    <div class="storage">
      <h3>{text.storage}</h3>
      <p>
        {used} {now.persisted ? text.persisted : text.notPersisted}
      </p>
      {!now.persisted && (
        <p class="row">
          <button
            type="button"
            class="button quiet"
            onClick={() => void ask().catch((error: unknown) => console.error(error))}
          >
            {text.persist}
          </button>
          {refused.value && <span role="status">{text.refusedPersist}</span>}
        </p>
      )}
    </div>
  );
}

function Clips({ settings, clips }: { readonly settings: SettingsStore; readonly clips: number }) {
  const text = historyText.value.yours;
  const limit = settings.current.value.clipLimitMb;
  const taken = useSignal(0);
  useEffect(() => {
    history.clips().then(
      (all) => {
        taken.value = all.reduce((sum, clip) => sum + clip.blob.size, 0);
      },
      (error: unknown) => console.warn("The recordings can't be measured.", error),
    );
  }, [clips]);
  const deleteAll = async () => {
    for (const clip of await history.clips()) await history.deleteClip(clip.session, clip.set);
  };
  return (
    <div class="clips">
      <label class="field">
        <span>{text.clips}</span>
        <select
          value={String(limit)}
          onChange={(event) => settings.change({ clipLimitMb: Number(event.currentTarget.value) })}
        >
          {CLIP_LIMITS_MB.map((size) => (
            <option key={size} value={String(size)}>
              {size === 0 ? text.clipsOff : text.clipsUpTo(text.megabytes(figure(size)))}
            </option>
          ))}
        </select>
        <small>{text.clipsNote}</small>
      </label>
      {clips > 0 && (
        <p class="row">
          <span>{text.clipsUsed(clips, bytes(taken.value))}</span>
          <ConfirmButton question={text.sure} act={deleteAll}>
            {text.deleteClips}
          </ConfirmButton>
        </p>
      )}
    </div>
  );
}

export function Yours({
  settings,
  clips,
  usable,
}: {
  readonly settings: SettingsStore;
  readonly clips: number;
  readonly usable: boolean;
}) {
  const text = historyText.value.yours;
  return (
    <section class="yours">
      <h2>{text.title}</h2>
      <div class="yours-columns">
        <Exchange usable={usable} />
        <Storage />
        <Clips settings={settings} clips={clips} />
        {usable && (
          <div>
            <ConfirmButton question={text.sure} act={() => history.deleteEverything()}>
              {text.deleteAll}
            </ConfirmButton>
          </div>
        )}
      </div>
    </section>
  );
}
