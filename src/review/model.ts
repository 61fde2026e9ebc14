/** What the review's views share: the queue, the chosen recording, its player, and what is chosen in it. */

import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Fault, Rep } from "../core/events.ts";
import type { FaultKind, Seconds } from "../core/quantity.ts";
import {
  type Comment,
  changed,
  commented,
  merged,
  news,
  standing,
  takenBack,
  withVerdict,
} from "../core/session/comments.ts";
import type { CoachOptions } from "../core/session/state.ts";
import type { EstimatorOptions, ReadyReport } from "../pose/protocol.ts";
import { author, freshId } from "./author.ts";
import { allReps } from "./csv.ts";
import { MEDIA } from "./dropped-files.ts";
import { openFrameReader } from "./frame-reader.ts";
import { HandTools, SHOWN } from "./hand-tools.ts";
import { type PendingReview, pendingReview } from "./open-with.ts";
import type { Theme } from "./palette.ts";
import { Player } from "./player.ts";
import { ReviewQueue } from "./queue.ts";
import { type Part, Recording } from "./recording.ts";
import type { Replay3d } from "./replay3d.ts";
import { checkAnalysis, looksLikeAnalysis, openSavedAnalysis, type SavedProblem } from "./saved-analysis.ts";
import type { ReadSet, SetProblem } from "./set-file/read.ts";

/** What the rest of the program supplies (src/reviewing.tsx). */
export interface ReviewDependencies {
  readonly estimator: () => EstimatorOptions;
  readonly onReady: (report: ReadyReport) => void;
  readonly coach: () => Promise<Partial<CoachOptions>>;
  readonly theme: ReadonlySignal<Theme>;
  /** The live set that was done last, with its clip where one was kept. */
  readonly latestSet: () => Promise<PendingReview | undefined>;
  /** Fetches the 3D part on first use. */
  readonly replay3d: () => Promise<Replay3d>;
}

export const TABS = ["evidence", "replay", "compare", "judge", "export"] as const;
export type Tab = (typeof TABS)[number];

export interface ChosenFault {
  readonly rep: Rep;
  readonly fault: Fault;
}

export interface RefusedFile {
  readonly name: string;
  readonly problem:
    | SavedProblem
    | SetProblem
    | { readonly kind: "unsupported" | "empty-folder" | "not-loaded" };
}

/** What a set file brought into a set that is open already. */
export interface Merged {
  readonly name: string;
  readonly comments: readonly Comment[];
}

export const SET_FILE = /\.backline$/i;
const OTHER = /\.(txt|pdf|docx?|xlsx?|csv|zip|png|jpe?g|gif|webp|heic|html?)$/i;

export class ReviewModel {
  readonly queue: ReviewQueue;
  readonly selected = signal<Recording | undefined>(undefined);
  readonly player = signal<Player | undefined>(undefined);
  readonly tab = signal<Tab>("evidence");
  readonly chosenRep = signal<Rep | undefined>(undefined);
  readonly chosenFault = signal<ChosenFault | undefined>(undefined);
  readonly refused = signal<readonly RefusedFile[]>([]);
  readonly merged = signal<Merged | undefined>(undefined);
  /** Whether the last live set was asked for, and was there. */
  readonly latest = signal<"unasked" | "shown" | "none">("unasked");
  /** The recording's picture could not be opened: moved, deleted, or of a codec that nothing here decodes. */
  readonly pictureLost = signal(false);
  readonly skeleton = signal(true);
  readonly hand = new HandTools();
  readonly reps = computed<readonly Rep[]>(() => {
    const analysis = this.selected.value?.analysis.value;
    return analysis ? allReps(analysis) : [];
  });
  readonly #endings: (() => void)[] = [];

  constructor(readonly dependencies: ReviewDependencies) {
    this.queue = new ReviewQueue(dependencies);
    this.#endings.push(
      effect(() => {
        const pending = pendingReview.value;
        if (!pending) return;
        pendingReview.value = undefined;
        const { analysis, blob, pictureStart } = pending;
        // It comes from storage, where anything may have happened to it.
        const checked = checkAnalysis(analysis);
        if (checked.ok) this.#show(Recording.of(checked.analysis, blob, pictureStart));
        else {
          const name = (analysis.source?.name ?? "") || "analysis";
          this.refused.value = [{ name, problem: checked.problem }];
        }
      }),
      effect(() => this.#showFirstRep()),
    );
  }

  async openLatest(): Promise<void> {
    try {
      const latest = await this.dependencies.latestSet();
      this.latest.value = latest ? "shown" : "none";
      if (latest) pendingReview.value = latest;
    } catch (error) {
      console.warn("The last live set can't be read.", error);
      this.latest.value = "none";
    }
  }

  /** Whatever was dropped, picked or pasted. */
  async take(
    files: readonly File[],
    allFrames: boolean,
    emptyFolders: readonly string[] = [],
    part?: Part,
  ): Promise<void> {
    this.refused.value = emptyFolders.map((name) => ({ name, problem: { kind: "empty-folder" } }));
    this.merged.value = undefined;
    for (const file of files) {
      if (SET_FILE.test(file.name)) await this.#takeSet(file);
      else if (looksLikeAnalysis(file)) await this.#takeAnalysis(file);
      else if (OTHER.test(file.name) && !file.type.startsWith("video/"))
        this.refused.value = [...this.refused.value, { name: file.name, problem: { kind: "unsupported" } }];
      else {
        const recording = await this.queue.add(file, allFrames, part);
        if (!this.selected.peek() || !MEDIA.test(file.name) || files.length === 1) this.select(recording);
      }
    }
  }

  async #takeAnalysis(file: File): Promise<void> {
    const read = await openSavedAnalysis(file).catch((error: unknown) => {
      console.warn(`${file.name} could not be read.`, error);
      return { ok: false as const, problem: { kind: "damaged" as const } };
    });
    if (read.ok) this.#show(Recording.of(read.analysis));
    else this.refused.value = [...this.refused.value, { name: file.name, problem: read.problem }];
  }

  /** Another copy of a set that is open brings its comments to it; else it is opened. */
  async #takeSet(file: File): Promise<void> {
    const read = await import("./set-file/read.ts").then(
      ({ readSetFile }) => readSetFile(file),
      (error: unknown) => {
        console.warn("The reader of set files did not load.", error);
        return { ok: false as const, problem: { kind: "not-loaded" as const } };
      },
    );
    if (!read.ok) {
      this.refused.value = [...this.refused.value, { name: file.name, problem: read.problem }];
      return;
    }
    const here = this.queue.recordings.peek().find(({ setId }) => setId === read.set.id);
    const recording = here && (here.file || !read.set.clip) ? here : await this.#open(read.set, here);
    this.#merge(recording, read.set.comments, file.name);
  }

  /** In place of a copy without its clip, if one is open. */
  async #open(set: ReadSet, instead: Recording | undefined): Promise<Recording> {
    const recording = Recording.ofSet(set);
    await this.queue.show(recording);
    if (instead) {
      recording.comments.value = merged(recording.comments.peek(), instead.comments.peek());
      this.remove(instead);
    }
    return recording;
  }

  #merge(recording: Recording, comments: readonly Comment[], name: string): void {
    const before = recording.comments.peek();
    recording.comments.value = merged(before, comments);
    this.queue.keepComments(recording);
    this.merged.value = { name, comments: news(before, recording.comments.peek(), author.peek().id) };
    this.select(recording);
  }

  #show(recording: Recording): void {
    void this.queue.show(recording);
    this.select(recording);
  }

  select(recording: Recording | undefined): void {
    if (recording === this.selected.peek()) return;
    this.player.peek()?.close();
    batch(() => {
      this.selected.value = recording;
      this.chosenRep.value = undefined;
      this.chosenFault.value = undefined;
      this.pictureLost.value = false;
      this.hand.clear();
      this.player.value = recording && playerOf(recording);
    });
    if (recording?.file) void this.#openPicture(recording, recording.file);
  }

  /** When an analysis is done and nothing was looked at yet, its first rep is shown. */
  #showFirstRep(): void {
    const recording = this.selected.value;
    if (recording?.stage.value.kind !== "done") return;
    const player = this.player.peek();
    const first = this.reps.peek()[0];
    if (first && player && player.way.peek() === 0 && player.time.peek() === 0 && !this.chosenRep.peek())
      this.chooseRep(first);
  }

  async #openPicture(recording: Recording, file: Blob): Promise<void> {
    try {
      const reader = await openFrameReader(file, recording.pictureStart);
      if (this.selected.peek() === recording) this.player.peek()?.use(reader);
      else reader.close();
    } catch (error) {
      console.warn(`No pictures of ${recording.name}.`, error);
      if (this.selected.peek() === recording) this.pictureLost.value = true;
    }
  }

  /** Its pictures may be there again too. */
  goOn(recording: Recording): void {
    this.queue.goOn(recording);
    if (!this.pictureLost.peek() || this.selected.peek() !== recording || !recording.file) return;
    this.pictureLost.value = false;
    void this.#openPicture(recording, recording.file);
  }

  remove(recording: Recording): void {
    this.queue.remove(recording);
    if (this.selected.peek() === recording) this.select(this.queue.recordings.peek()[0]);
  }

  /** Jumps to a rep's deepest moment. */
  chooseRep(rep: Rep): void {
    batch(() => {
      this.chosenRep.value = rep;
      this.chosenFault.value = undefined;
    });
    const player = this.player.peek();
    if (player?.loop.peek()) player.loop.value = { from: rep.start, to: rep.end };
    player?.seek((rep.peakStart + rep.peakEnd) / 2);
  }

  /** Jumps to the very frame of a fault. */
  chooseFault(rep: Rep, fault: Fault): void {
    batch(() => {
      this.chosenRep.value = rep;
      this.chosenFault.value = { rep, fault };
    });
    this.player.peek()?.seek(fault.at);
  }

  /** The rep before or after the present time. */
  stepRep(by: 1 | -1): void {
    const reps = this.reps.peek();
    const player = this.player.peek();
    if (!player) return;
    const now = player.time.peek();
    const middle = (rep: Rep): Seconds => (rep.peakStart + rep.peakEnd) / 2;
    const next =
      by > 0
        ? reps.find((rep) => middle(rep) > now + 0.05)
        : reps.findLast((rep) => middle(rep) < now - 0.05);
    if (next) this.chooseRep(next);
  }

  /** The rep at a time. */
  repAt(t: Seconds): Rep | undefined {
    return this.reps.peek().find((rep) => t >= rep.start && t <= rep.end);
  }

  toggleLoop(): void {
    const player = this.player.peek();
    if (!player) return;
    if (player.loop.peek()) {
      player.loop.value = undefined;
      return;
    }
    const rep = this.repAt(player.time.peek()) ?? this.chosenRep.peek();
    if (!rep) return;
    player.loop.value = { from: rep.start, to: rep.end };
    player.play(1);
  }

  /** At the frame that is shown, with what is drawn on it; or as an answer, at the moment of what it answers. */
  write({ text, tags, answers }: { text: string; tags: readonly string[]; answers?: Comment }): void {
    const recording = this.selected.peek();
    if (!recording) return;
    const now = this.player.peek()?.time.peek() ?? 0;
    const at = answers?.at ?? Math.round(now * 1000) / 1000;
    const rep = answers ? answers.rep : this.repAt(at);
    const by = author.peek();
    this.#say(recording, {
      id: `${by.id}.${freshId()}`,
      author: by,
      edited: Date.now(),
      at,
      ...(rep ? { rep: commented(rep) } : {}),
      text,
      tags,
      drawings: answers ? [] : this.hand.handOver(now, recording.track.picture),
      ...(answers ? { answers: answers.id } : {}),
    });
  }

  rewrite(comment: Comment, said: Pick<Comment, "text" | "tags">): void {
    const recording = this.selected.peek();
    if (recording) this.#say(recording, changed(comment, said, Date.now()));
  }

  unwrite(comment: Comment): void {
    const recording = this.selected.peek();
    if (recording) this.#say(recording, takenBack(comment, Date.now()));
  }

  /** Says whether the user agrees with a verdict, or takes that back. */
  judge(rep: Rep, about: "count" | FaultKind, agrees: boolean): void {
    const recording = this.selected.peek();
    if (!recording) return;
    const said = withVerdict(recording.comments.peek(), author.peek(), rep, { about, agrees }, Date.now());
    recording.comments.value = said;
    this.queue.keepComments(recording);
  }

  #say(recording: Recording, comment: Comment): void {
    recording.comments.value = merged(recording.comments.peek(), [comment]);
    this.queue.keepComments(recording);
  }

  /** Those whose drawings lie on the frame that is shown. */
  drawnAt(t: Seconds): readonly Comment[] {
    const comments = standing(this.selected.value?.comments.value ?? []);
    return comments.filter(({ at, drawings }) => drawings.length > 0 && Math.abs(at - t) < SHOWN);
  }

  close(): void {
    for (const end of this.#endings) end();
    this.player.peek()?.close();
    this.queue.close();
  }
}

function playerOf(recording: Recording): Player {
  const duration = (): Seconds => {
    const analysis = recording.analysis.peek();
    return analysis?.source.duration ?? analysis?.frames.t.at(-1) ?? 0;
  };
  return new Player(duration, () => recording.analysis.peek()?.frames.t ?? []);
}
