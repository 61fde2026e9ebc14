/**
 * WebVTT: words that a player shows with a video (captions) or lists beside it (chapters). Times are seconds of the picture.
 */
import type { Seconds } from "../core/quantity.ts";

export interface TimedWords {
  readonly from: Seconds;
  readonly to: Seconds;
  readonly text: string;
}

const SHORTEST: Seconds = 0.001;

/** In the order of time; entries that would end before they begin, or before the picture does, are left out. */
export function webVtt(entries: readonly TimedWords[]): string {
  const cues = [...entries]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((entry) => ({ ...entry, from: Math.max(0, entry.from) }))
    .filter(({ from, to, text }) => to - from >= SHORTEST && text.trim() !== "")
    .map(({ from, to, text }, i) => `${i + 1}\n${timestamp(from)} --> ${timestamp(to)}\n${plain(text)}\n`);
  return ["WEBVTT\n", ...cues].join("\n");
}

/** "01:02:03.004". */
function timestamp(t: Seconds): string {
  const ms = Math.round(t * 1000);
  const two = (n: number): string => String(Math.floor(n)).padStart(2, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, "0")}`;
}

/** No tag, no arrow and no blank line: each would end or change the cue. */
const plain = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");

/** A fast reader's pace, with which nobody is hurried. */
const READ_PER_SECOND = 15;
const STAYS: Seconds = 1.5;

/** Captions of what was said at moments: each stays until it is read, or until the next one comes. */
export function captions(said: readonly { readonly t: Seconds; readonly text: string }[]): TimedWords[] {
  const inOrder = [...said].sort((a, b) => a.t - b.t);
  return inOrder.map(({ t, text }, i) => {
    const next = inOrder.slice(i + 1).find((later) => later.t > t)?.t ?? Number.POSITIVE_INFINITY;
    return { from: t, to: Math.min(t + STAYS + text.length / READ_PER_SECOND, next), text };
  });
}
