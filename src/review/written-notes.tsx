/** Bookmarks and notes: what the reviewer writes down at a moment, with tags to find it by. */
import { useSignal } from "@preact/signals";
import type { AnalysisNote } from "../core/session/analysis.ts";
import { language } from "../messages/catalogue.ts";
import { reviewText } from "../messages/review.ts";
import { clock } from "./clock.ts";
import type { ReviewModel } from "./model.ts";
import type { Recording } from "./recording.ts";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
}

/** `#hips, good` and `hips good` are the same two. */
export const tagsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map((tag) => tag.replace(/^#/, "").trim().slice(0, 40))
      .filter((tag) => tag !== ""),
  ),
];

export function WrittenNotes({ model, recording }: Props) {
  const text = reviewText.value.written;
  const words = useSignal("");
  const tags = useSignal("");
  const shown = useSignal<string | undefined>(undefined);
  const notes = recording.notes.value;
  const known = [...new Set(notes.flatMap((note) => note.tags))].sort((a, b) => a.localeCompare(b));
  const t = model.player.value?.time.value ?? 0;
  const add = () => {
    model.write({ text: words.peek().trim(), tags: tagsIn(tags.peek()) });
    words.value = "";
    tags.value = "";
  };
  const wanted = shown.value;
  const list = wanted === undefined ? notes : notes.filter((note) => note.tags.includes(wanted));
  return (
    <section class="written" aria-label={text.title}>
      <h2>{text.title}</h2>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label>
          <span>{text.note}</span>
          <input
            value={words.value}
            maxLength={2000}
            onInput={(event) => {
              words.value = event.currentTarget.value;
            }}
          />
        </label>
        <label>
          <span>{text.tags}</span>
          <input
            value={tags.value}
            maxLength={200}
            onInput={(event) => {
              tags.value = event.currentTarget.value;
            }}
          />
        </label>
        <button type="submit" class="button small">
          {words.value.trim() === ""
            ? text.bookmark(clock(language.value, t))
            : text.add(clock(language.value, t))}
        </button>
      </form>
      {known.length > 0 && (
        <p class="row">
          {known.map((tag) => (
            <button
              key={tag}
              type="button"
              class="button quiet small"
              aria-pressed={wanted === tag}
              onClick={() => {
                shown.value = wanted === tag ? undefined : tag;
              }}
            >
              #{tag}
            </button>
          ))}
        </p>
      )}
      <ul>
        {list.map((note) => (
          <Line key={`${note.at} ${note.text}`} model={model} note={note} />
        ))}
      </ul>
    </section>
  );
}

function Line({ model, note }: { readonly model: ReviewModel; readonly note: AnalysisNote }) {
  const text = reviewText.value.written;
  const at = clock(language.value, note.at);
  return (
    <li>
      <button
        type="button"
        class="button quiet small"
        aria-label={text.show(at)}
        onClick={() => model.player.peek()?.seek(note.at)}
      >
        {at}
      </button>
      <span>
        {note.text || text.marked} {note.tags.map((tag) => `#${tag}`).join(" ")}
      </span>
      <button
        type="button"
        class="button quiet small"
        aria-label={text.removeOf(at)}
        onClick={() => model.unwrite(note)}
      >
        {text.remove}
      </button>
    </li>
  );
}
