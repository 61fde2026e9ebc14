/** What people say about the set: words at a moment, with what is drawn on the frame, answers below what they answer. */
import { type Signal, useSignal } from "@preact/signals";
import { type Comment, spoken } from "../core/session/comments.ts";
import { language } from "../messages/catalogue.ts";
import { shareText } from "../messages/share.ts";
import { author } from "./author.ts";
import { AuthorName, nameOf } from "./author-name.tsx";
import { clock } from "./clock.ts";
import { SHOWN } from "./hand-tools.ts";
import type { Merged, ReviewModel } from "./model.ts";
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

export function Comments({ model, recording }: Props) {
  const text = shareText.value.comments;
  const shown = useSignal<string | undefined>(undefined);
  const comments = spoken(recording.comments.value);
  const known = [...new Set(comments.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
  const wanted = shown.value;
  const ids = new Set(comments.map(({ id }) => id));
  const first = comments.filter(
    ({ answers, tags }) =>
      (answers === undefined || !ids.has(answers)) && (wanted === undefined || tags.includes(wanted)),
  );
  const others = comments.some((comment) => comment.author.id !== author.value.id);
  return (
    <section class="written" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p role="status" class="comments-merged">
        {model.merged.value && mergedInWords(model.merged.value)}
      </p>
      <Form model={model} />
      {others && <AuthorName />}
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
        {first.map((comment) => (
          <Thread key={comment.id} model={model} comment={comment} all={comments} />
        ))}
      </ul>
    </section>
  );
}

function mergedInWords({ name, comments }: Merged): string {
  const names = [...new Set(comments.map((comment) => nameOf(comment.author)))];
  const by = new Intl.ListFormat(language.value, { type: "conjunction" }).format(names);
  return shareText.value.comments.merged(name, comments.length, by);
}

function TagsInput({ value }: { readonly value: Signal<string> }) {
  return (
    <label>
      <span>{shareText.value.comments.tags}</span>
      <input
        value={value.value}
        maxLength={200}
        onInput={(event) => {
          value.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}

/** A comment at the moment that is shown. */
function Form({ model }: { readonly model: ReviewModel }) {
  const text = shareText.value.comments;
  const words = useSignal("");
  const tags = useSignal("");
  const t = model.player.value?.time.value ?? 0;
  const at = clock(language.value, t);
  const drawings = model.hand.shownAt(t).length;
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        model.write({ text: words.peek().trim(), tags: tagsIn(tags.peek()) });
        words.value = "";
        tags.value = "";
      }}
    >
      <label>
        <span>{text.words}</span>
        <input
          value={words.value}
          maxLength={2000}
          onInput={(event) => {
            words.value = event.currentTarget.value;
          }}
        />
      </label>
      <TagsInput value={tags} />
      <button type="submit" class="button small">
        {words.value.trim() === "" && drawings === 0 ? text.bookmark(at) : text.add(at)}
      </button>
      <span class="soft" role="status">
        {drawings > 0 ? text.drawn(drawings) : text.draw}
      </span>
    </form>
  );
}

interface ThreadProps {
  readonly model: ReviewModel;
  readonly comment: Comment;
  readonly all: readonly Comment[];
}

function Thread({ model, comment, all }: ThreadProps) {
  const answers = all.filter((other) => other.answers === comment.id);
  return (
    <li>
      <Line model={model} comment={comment} />
      {answers.length > 0 && (
        <ul>
          {answers.map((answer) => (
            <Thread key={answer.id} model={model} comment={answer} all={all} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Line({ model, comment }: Omit<ThreadProps, "all">) {
  const text = shareText.value.comments;
  const doing = useSignal<"nothing" | "answer" | "edit">("nothing");
  const mine = comment.author.id === author.value.id;
  const at = clock(language.value, comment.at);
  const now = model.player.value?.time.value ?? -1;
  const stop = (): void => {
    doing.value = "nothing";
  };
  const small = (name: string, label: string, act: () => void) => (
    <button type="button" class="button quiet small" aria-label={label} onClick={act}>
      {name}
    </button>
  );
  return (
    <div
      class="comment"
      data-mine={mine}
      aria-current={Math.abs(now - comment.at) < SHOWN ? "true" : undefined}
    >
      {small(at, text.show(at), () => model.player.peek()?.seek(comment.at))}
      <div>
        <p class="comment-by">
          <b>{mine ? text.you : nameOf(comment.author)}</b>
          {comment.rep && <span> · {text.rep(comment.rep.number)}</span>}
          {comment.drawings.length > 0 && <span> · {text.drawing}</span>}
        </p>
        {doing.value === "edit" ? (
          <OneLine
            label={text.editOf(at)}
            value={comment.text}
            tags={comment.tags}
            done={text.keep}
            take={(words, tags) => {
              model.rewrite(comment, { text: words, tags });
              stop();
            }}
            stop={stop}
          />
        ) : (
          <p>
            {comment.text || (comment.drawings.length === 0 && text.marked)}
            {comment.tags.map((tag) => (
              <span key={tag} class="comment-tag">
                {" "}
                #{tag}
              </span>
            ))}
          </p>
        )}
        {doing.value === "answer" && (
          <OneLine
            label={text.answerTo(mine ? text.you : nameOf(comment.author), at)}
            value=""
            done={text.send}
            take={(words) => {
              if (words !== "") model.write({ text: words, tags: [], answers: comment });
              stop();
            }}
            stop={stop}
          />
        )}
      </div>
      <p class="comment-acts">
        {small(text.answer, text.answerTo(mine ? text.you : nameOf(comment.author), at), () => {
          doing.value = "answer";
        })}
        {mine &&
          small(text.edit, text.editOf(at), () => {
            doing.value = "edit";
          })}
        {mine && small(text.remove, text.removeOf(at), () => model.unwrite(comment))}
      </p>
    </div>
  );
}

interface OneLineProps {
  readonly label: string;
  readonly value: string;
  /** Where tags may be changed too. */
  readonly tags?: readonly string[];
  readonly done: string;
  readonly take: (words: string, tags: readonly string[]) => void;
  readonly stop: () => void;
}

function OneLine({ label, value, tags, done, take, stop }: OneLineProps) {
  const words = useSignal(value);
  const tagged = useSignal((tags ?? []).join(" "));
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        take(words.peek().trim(), tagsIn(tagged.peek()));
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") stop();
      }}
    >
      <input
        aria-label={label}
        value={words.value}
        maxLength={2000}
        // Whoever pressed the button is about to write.
        ref={(input) => input?.focus()}
        onInput={(event) => {
          words.value = event.currentTarget.value;
        }}
      />
      {tags && <TagsInput value={tagged} />}
      <button type="submit" class="button small">
        {done}
      </button>
      <button type="button" class="button quiet small" onClick={stop}>
        {shareText.value.comments.stop}
      </button>
    </form>
  );
}
