/** Where recordings come in: dropped anywhere on the page, chosen, or pasted. */
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { language } from "../messages/catalogue.ts";
import { reviewText } from "../messages/review.ts";
import { shareText } from "../messages/share.ts";
import { clock } from "./clock.ts";
import { type Dropped, droppedFiles } from "./dropped-files.ts";
import type { RefusedFile, ReviewModel } from "./model.ts";
import { partOf } from "./part.ts";

const ACCEPTED = "video/*,.mp4,.m4v,.mov,.webm,.mkv,.ts,.json,application/json,.backline";

export function ImportArea({ model }: { readonly model: ReviewModel }) {
  const text = reviewText.value.import;
  const allFrames = useSignal(false);
  const over = useSignal(false);
  const nothing = useSignal(false);
  const from = useSignal("");
  const to = useSignal("");
  const part = useRef<HTMLDetailsElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = ({ files, emptyFolders }: Dropped): void => {
    nothing.value = files.length === 0 && emptyFolders.length === 0;
    void model.take(files, allFrames.peek(), emptyFolders, partOf(from.peek(), to.peek()));
    // It held for these; the next ones are whole again.
    from.value = "";
    to.value = "";
    if (part.current) part.current.open = false;
  };
  // With the view, not a frame after it: a file that is dropped in between would be lost, or opened by the browser instead.
  useLayoutEffect(() => listenForFiles(take, (now) => (over.value = now)), [model]);
  const empty = model.queue.recordings.value.length === 0;
  // Nothing is offered that is not there.
  const there = useSignal(false);
  useEffect(() => {
    model.dependencies.latestSet().then(
      (latest) => {
        there.value = latest !== undefined;
      },
      (error: unknown) => console.warn("The last live set can't be read.", error),
    );
  }, [model]);
  return (
    <section class="import" data-over={over.value} data-empty={empty}>
      <div class="import-drop">
        <p class="import-title">{over.value ? text.dropNow : empty ? text.drop : text.more}</p>
        <input
          ref={input}
          id="review-files"
          class="unseen-text"
          type="file"
          multiple
          accept={ACCEPTED}
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            take({ files: [...(event.currentTarget.files ?? [])], emptyFolders: [] });
            event.currentTarget.value = "";
          }}
        />
        <button type="button" class="button strong" onClick={() => input.current?.click()}>
          {text.choose}
        </button>
        {empty && <p class="import-note">{text.paste}</p>}
      </div>
      <label class="check" title={text.allFramesNote}>
        <input
          type="checkbox"
          checked={allFrames.value}
          onChange={(event) => {
            allFrames.value = event.currentTarget.checked;
          }}
        />
        <span>
          {text.allFrames}
          {empty && <small>{text.allFramesNote}</small>}
        </span>
      </label>
      <details class="import-part" ref={part}>
        <summary>{text.part}</summary>
        <p class="row">
          <label>
            {text.from}{" "}
            <input
              inputMode="decimal"
              placeholder="0:00"
              size={5}
              value={from.value}
              onInput={(event) => {
                from.value = event.currentTarget.value;
              }}
            />
          </label>
          <label>
            {text.to}{" "}
            <input
              inputMode="decimal"
              placeholder="–"
              size={5}
              value={to.value}
              onInput={(event) => {
                to.value = event.currentTarget.value;
              }}
            />
          </label>
          <span class="soft">{text.partNote}</span>
        </p>
      </details>
      {empty && (
        <>
          <p class="row">
            {there.value && (
              <button type="button" class="button quiet small" onClick={() => void model.openLatest()}>
                {text.latest}
              </button>
            )}
            {there.value && <span class="soft">{text.record}</span>}
          </p>
          <p class="import-privacy">{reviewText.value.privacy}</p>
        </>
      )}
      <div role="alert">
        {model.latest.value === "none" && <p class="review-note">{text.noLatest}</p>}
        {nothing.value && <p class="review-note">{text.nothing}</p>}
        {model.refused.value.map((file) => (
          <p class="review-note" key={file.name}>
            <strong>{file.name}</strong> {refusal(file)}
          </p>
        ))}
      </div>
      <UnfinishedList model={model} />
    </section>
  );
}

function refusal({ name, problem }: RefusedFile): string {
  const { saved, unsupported, emptyFolder } = reviewText.value.problems;
  const set = shareText.value.problems;
  switch (problem.kind) {
    case "damaged":
      return saved.damaged;
    case "foreign":
      return saved.foreign;
    case "newer":
      return saved.newer(problem.schema);
    case "invalid":
      return saved.invalid(problem.where);
    case "too-large":
      return saved.tooLarge;
    case "not-loaded":
      return set.notLoaded;
    case "no-set":
      return set.noSet;
    case "set-cut-off":
      return set.cutOff;
    case "set-damaged":
      return set.damaged;
    case "set-hostile":
      return set.hostile;
    case "set-newer":
      return set.newer(problem.schema);
    case "set-mixed-up":
      return set.mixedUp;
    case "set-invalid":
      return set.invalid(problem.where);
    case "unsupported":
      return unsupported(name);
    case "empty-folder":
      return emptyFolder;
  }
}

/** The whole window takes files, so that a near miss does not leave the page for the video. */
function listenForFiles(take: (dropped: Dropped) => void, setOver: (over: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener(
    "dragover",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    { signal },
  );
  window.addEventListener(
    "dragleave",
    (event) => {
      if (event.relatedTarget === null) setOver(false);
    },
    { signal },
  );
  window.addEventListener(
    "drop",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void droppedFiles(event.dataTransfer).then(take);
    },
    { signal },
  );
  window.addEventListener(
    "paste",
    (event) => {
      void droppedFiles(event.clipboardData).then((dropped) => {
        if (dropped.files.length + dropped.emptyFolders.length > 0) take(dropped);
      });
    },
    { signal },
  );
  return () => stop.abort();
}

function UnfinishedList({ model }: { readonly model: ReviewModel }) {
  const text = reviewText.value.unfinished;
  const entries = model.queue.unfinished.value;
  if (entries.length === 0) return null;
  return (
    <section class="unfinished" aria-labelledby="unfinished-title">
      <h2 id="unfinished-title">{text.title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>
              {entry.total
                ? text.reached(entry.recording.name, Math.floor((100 * entry.frames) / entry.total))
                : text.reachedSeconds(entry.recording.name, entry.last)}
            </span>
            <button
              type="button"
              class="button quiet small"
              onClick={() => model.queue.forgetUnfinished(entry)}
              aria-label={`${text.forget}: ${entry.recording.name} ${clock(language.value, entry.last, false)}`}
            >
              {text.forget}
            </button>
          </li>
        ))}
      </ul>
      <p>{text.how}</p>
    </section>
  );
}
