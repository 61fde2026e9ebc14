/**
 * A set as a web page of its own: skeleton, curves, reps, comments and perhaps the clip in one file that plays in any browser
 * and asks nothing of the network. Its policy lets run the one script and the one style sheet that are in it, by their
 * digests. Every text from outside is escaped; data is JSON in which no tag can begin.
 */
import { otherSide, type PairedLandmark, sided } from "../../core/landmark.ts";
import type { Signal } from "../../core/quantity.ts";
import type { Analysis } from "../../core/session/analysis.ts";
import { spoken } from "../../core/session/comments.ts";
import { LIMBS } from "../../drawing/body.ts";
import { language } from "../../messages/catalogue.ts";
import { shareText } from "../../messages/share.ts";
import { termsText } from "../../messages/terms.ts";
import { nameOf } from "../author-name.tsx";
import { clock } from "../clock.ts";
import { allReps } from "../csv.ts";
import { curveStyles, curvesOf } from "../palette.ts";
import type { Recording } from "../recording.ts";
import { verdictInWords } from "../report.tsx";
import { setsOf, tellSet } from "../story.ts";
import { feltInWords, tellInWords } from "../telling.ts";
import { exercisesIn } from "../timeline-panel.tsx";
import pageStyle from "./page.css?inline";
import { type PageData, playPage } from "./page-player.ts";
import type { SetClip } from "./write.ts";

/** Base64 of it is held in memory, here and by whoever opens the page. */
export const LARGEST_CLIP_BYTES = 150 * 1024 * 1024;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!);

/** JSON that may stand in a script element: no tag and no comment begins in it. */
const embedded = (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c");

export async function setPage(recording: Recording, analysis: Analysis, clip?: SetClip): Promise<Blob> {
  const text = shareText.peek().page;
  const script = `(${playPage.toString()})()`;
  const style = pageStyle + shownSignals(analysis).map(legendColour).join("");
  const [scriptDigest, styleDigest] = await Promise.all([digest(script), digest(style)]);
  const policy = `default-src 'none'; script-src '${scriptDigest}'; style-src '${styleDigest}'; media-src blob:; base-uri 'none'; form-action 'none'`;
  const data = dataOf(recording, analysis, clip);
  const title = escaped(text.title(recording.name));
  const { width, height } = data.picture;
  const parts = [
    `<!doctype html>
<html lang="${language.peek()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<div class="stage">${clip ? '<video id="clip" playsinline></video>' : ""}<canvas id="body" role="img" aria-label="${escaped(text.picture)}" width="${width || 640}" height="${height || 360}"></canvas></div>
<p class="transport"><button type="button" id="play">${escaped(text.play)}</button><input id="position" type="range" min="0" max="${data.t.at(-1) ?? 0}" step="0.01" value="0" aria-label="${escaped(text.position)}"></p>
<canvas id="chart" role="img" aria-label="${escaped(text.curves)}"></canvas>
${legend(analysis)}
${stories(analysis)}
${repTable(recording, analysis)}
${commentList(recording)}
<p class="soft">${escaped(text.made)}</p>
</main>
<script type="application/json" id="set">${embedded(data)}</script>
`,
    ...(clip ? ['<script type="text/plain" id="clip-data">', await base64(clip.blob), "</script>\n"] : []),
    `<script>${script}</script>
</body>
</html>
`,
  ];
  return new Blob(parts, { type: "text/html;charset=utf-8" });
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

const shownSignals = (analysis: Analysis): readonly Signal[] => curvesOf(exercisesIn(analysis)).shown;

function dataOf(recording: Recording, analysis: Analysis, clip: SetClip | undefined): PageData {
  const { landmarks, frames } = analysis;
  const text = shareText.peek().page;
  return {
    picture: { width: landmarks?.width ?? 0, height: landmarks?.height ?? 0 },
    t: frames.t,
    rows: (landmarks?.image ?? []).map(
      (row) => row?.map((value) => (value === null ? null : Math.round(value * 100) / 100)) ?? null,
    ),
    limbs: limbsOf(analysis),
    curves: shownSignals(analysis).map((signal) => ({
      values: frames[signal],
      light: curveStyles[signal].colour.light,
      dark: curveStyles[signal].colour.dark,
      dash: curveStyles[signal].dash,
    })),
    reps: allReps(analysis).map(({ start, end, counted }) => ({ start, end, counted })),
    drawings: spoken(recording.comments.peek()).flatMap(({ at, drawings }) =>
      drawings.map(({ kind, points }) => ({ at, kind, points })),
    ),
    start: clip?.start ?? 0,
    ...(clip ? { type: clip.name.endsWith("webm") ? "video/webm" : "video/mp4" } : {}),
    words: { play: text.play, pause: text.pause },
  };
}

function limbsOf({ landmarks, view }: Analysis): PageData["limbs"] {
  const near = view.nearSide ?? "right";
  const pairs: readonly (readonly [PairedLandmark, PairedLandmark])[] = [
    ...LIMBS,
    ["Hip", "Shoulder"],
    ["Ear", "Shoulder"],
  ];
  return [otherSide(near), near].flatMap((side) =>
    pairs.flatMap(([a, b]): [number, number, boolean][] => {
      const [from, to] = [a, b].map((name) => landmarks?.names.indexOf(sided(side, name)) ?? -1);
      return from! < 0 || to! < 0 ? [] : [[from!, to!, side === near]];
    }),
  );
}

function legendColour(signal: Signal): string {
  const { light, dark } = curveStyles[signal].colour;
  return `.curve-${signal} svg { color: light-dark(${light}, ${dark}); }\n`;
}

function legend(analysis: Analysis): string {
  const items = shownSignals(analysis).map((signal) => {
    const { dash } = curveStyles[signal];
    return `<li class="curve-${signal}"><svg viewBox="0 0 28 8" aria-hidden="true"><line x1="1" x2="27" y1="4" y2="4" stroke-width="3" stroke-dasharray="${dash.join(" ")}"/></svg>${escaped(termsText.peek().signal[signal])}</li>`;
  });
  return `<ul class="legend">${items.join("")}</ul>`;
}

/** What is told of each set, and how it felt. */
function stories(analysis: Analysis): string {
  return setsOf(allReps(analysis))
    .flatMap((reps) => tellSet(reps) ?? [])
    .map((story) => {
      const felt = feltInWords(analysis, story.set);
      return `<p>${escaped(tellInWords(story))}</p>${felt && `<p class="soft">${escaped(felt)}</p>`}`;
    })
    .join("");
}

function repTable(recording: Recording, analysis: Analysis): string {
  const text = shareText.peek().page;
  const rows = allReps(analysis).map(
    (rep) =>
      `<tr><th scope="row">${rep.counted ? rep.number : "×"}</th><td><button type="button" data-at="${(rep.peakStart + rep.peakEnd) / 2}">${escaped(clock(language.peek(), rep.start))}</button></td><td>${escaped(verdictInWords(recording, rep))}</td></tr>`,
  );
  return `<h2>${escaped(text.reps)}</h2>
<table><thead><tr><th scope="col">${escaped(text.rep)}</th><th scope="col">${escaped(text.time)}</th><th scope="col">${escaped(text.verdict)}</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function commentList(recording: Recording): string {
  const text = shareText.peek();
  const comments = spoken(recording.comments.peek());
  if (comments.length === 0) return "";
  const items = comments.map(({ at, author, rep, text: words, tags, drawings }) => {
    const about = [
      nameOf(author),
      rep && text.comments.rep(rep.number),
      drawings.length > 0 && text.comments.drawing,
    ].filter(Boolean);
    const said = [
      words || (drawings.length > 0 ? "" : text.comments.marked),
      ...tags.map((tag) => `#${tag}`),
    ];
    return `<li><button type="button" data-at="${at}">${escaped(clock(language.peek(), at))}</button><div><b>${escaped(about.join(" · "))}</b><p>${escaped(said.join(" ").trim())}</p></div></li>`;
  });
  return `<h2>${escaped(text.page.comments)}</h2><ul class="comments">${items.join("")}</ul>`;
}
