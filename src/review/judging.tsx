/**
 * Judging blind: the person sees the clip of a rep, without skeleton, angles or verdicts, and says for each criterion whether
 * it is a fault. Then it is shown how far people, and the program, agree.
 */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { type Agreement, compareRatings, type Ratings, ratingsOfProgram } from "../core/agreement.ts";
import { exerciseNamed } from "../core/catalogue.ts";
import type { Rep } from "../core/events.ts";
import { faultKinds } from "../core/exercise.ts";
import type { FaultKind } from "../core/quantity.ts";
import { faultName } from "../messages/exercises.ts";
import { judgingText } from "../messages/judging.ts";
import { saveFile } from "../ui/export-menu/save.ts";
import { baseName } from "./download.ts";
import type { ReviewModel } from "./model.ts";
import { RatingsStore, readRatings } from "./ratings-store.ts";
import type { Recording } from "./recording.ts";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
}

const ANSWERS = [true, false, undefined] as const;
/** Slow enough to see a back, and the whole rep with a little before and after. */
const SPEED = 0.5;
const MARGIN = 0.4;

function openStore(): RatingsStore {
  try {
    return new RatingsStore(localStorage);
  } catch {
    return new RatingsStore(undefined);
  }
}

export function Judging({ model, recording }: Props) {
  const text = judgingText.value;
  const store = useMemo(openStore, []);
  const at = useSignal(0);
  const reps = model.reps.value;
  const rep = reps[Math.min(at.value, reps.length - 1)];
  const player = model.player.value;
  useEffect(() => {
    if (!player || !rep) return;
    player.speed.value = SPEED;
    player.loop.value = { from: Math.max(0, rep.start - MARGIN), to: rep.end + MARGIN };
    player.seek(Math.max(0, rep.start - MARGIN));
    player.play(1);
    return () => {
      player.pause();
      player.loop.value = undefined;
      player.speed.value = 1;
    };
  }, [player, rep?.start]);
  if (!rep) return <p class="soft">{text.none}</p>;
  return (
    <div class="judging">
      <p>{text.lead}</p>
      <label class="field">
        <span>{text.name}</span>
        <input
          type="text"
          maxLength={80}
          value={store.ratings.value.rater}
          onChange={(event) => store.name(event.currentTarget.value.trim())}
        />
      </label>
      <h2>{text.rep(Math.min(at.value, reps.length - 1) + 1, reps.length)}</h2>
      <Questions store={store} rep={rep} recording={recording.name} />
      <div class="row">
        <button
          type="button"
          class="button quiet"
          disabled={at.value === 0}
          onClick={() => {
            at.value -= 1;
          }}
        >
          {text.back}
        </button>
        <button
          type="button"
          class="button"
          disabled={at.value >= reps.length - 1}
          onClick={() => {
            at.value += 1;
          }}
        >
          {text.next}
        </button>
      </div>
      <Compared store={store} reps={reps} recording={recording.name} />
    </div>
  );
}

function Questions({
  store,
  rep,
  recording,
}: {
  readonly store: RatingsStore;
  readonly rep: Rep;
  readonly recording: string;
}) {
  const text = judgingText.value;
  const said = store.verdictsOn(recording, rep.start);
  const answer = (kind: FaultKind, verdict: boolean | undefined): void => {
    const { [kind]: _, ...others } = said;
    const faults = verdict === undefined ? others : { ...others, [kind]: verdict };
    store.say({ recording, start: rep.start, end: rep.end, exercise: rep.exercise, faults });
  };
  return (
    <div class="judging-questions">
      {faultKinds(exerciseNamed(rep.exercise)).map((kind) => (
        <fieldset key={kind}>
          <legend>{faultName(rep.exercise, kind)}</legend>
          {ANSWERS.map((verdict) => (
            <label key={`${verdict}`}>
              <input
                type="radio"
                name={`${kind}-${rep.start}`}
                checked={said[kind] === verdict}
                onChange={() => answer(kind, verdict)}
              />
              {verdict === undefined ? text.unsure : verdict ? text.yes : text.no}
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function Compared({
  store,
  reps,
  recording,
}: {
  readonly store: RatingsStore;
  readonly reps: readonly Rep[];
  readonly recording: string;
}) {
  const text = judgingText.value;
  const others = useSignal<readonly Ratings[]>([]);
  const refused = useSignal<readonly string[]>([]);
  const open = useSignal(false);
  const program = useComputed(() =>
    ratingsOfProgram(recording, reps, (exercise) => faultKinds(exerciseNamed(exercise))),
  );
  const mine = store.ratings.value;
  const take = async (files: FileList | null): Promise<void> => {
    const read = await Promise.all(
      [...(files ?? [])].map(async (file) => ({ name: file.name, ratings: readRatings(await file.text()) })),
    );
    others.value = [...others.value, ...read.flatMap(({ ratings }) => ratings ?? [])];
    refused.value = read.filter(({ ratings }) => !ratings).map(({ name }) => name);
  };
  const raters = [...others.value, program.value];
  return (
    <section class="judging-compared">
      <div class="row">
        <button
          type="button"
          class="button quiet"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {text.compare}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={mine.rater === "" || mine.reps.length === 0}
          onClick={() =>
            saveFile(
              new Blob([JSON.stringify(mine, null, 1)], { type: "application/json" }),
              `${baseName(recording)}.${mine.rater}.ratings.json`,
            )
          }
        >
          {text.save}
        </button>
        <label class="button quiet">
          {text.add}
          <input
            class="unseen-text"
            type="file"
            multiple
            accept=".json"
            onChange={(event) => void take(event.currentTarget.files)}
          />
        </label>
      </div>
      {refused.value.length > 0 && <p role="alert">{text.refused(refused.value.join(", "))}</p>}
      {open.value && (
        <table>
          <thead>
            <tr>
              <th scope="col">{text.with}</th>
              <th scope="col">κ</th>
              <th scope="col">{text.agreed}</th>
            </tr>
          </thead>
          <tbody>
            {raters.map((other) => (
              <tr key={other.rater}>
                <th scope="row">{other.rater}</th>
                <Cells of={compareRatings(mine, other).all} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open.value && <p class="soft">{text.kappa}</p>}
    </section>
  );
}

function Cells({ of }: { readonly of: Agreement | undefined }) {
  const text = judgingText.value;
  if (!of) return <td colSpan={2}>{text.nothing}</td>;
  return (
    <>
      <td>{of.kappa === undefined ? "–" : of.kappa.toFixed(2)}</td>
      <td>{text.share(Math.round(100 * of.agreed), of.pairs)}</td>
    </>
  );
}
