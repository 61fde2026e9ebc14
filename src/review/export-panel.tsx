/** Taking results along: files for programs, spreadsheets, paper and people. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Rep } from "../core/events.ts";
import { language } from "../messages/catalogue.ts";
import { reviewText } from "../messages/review.ts";
import { termsText } from "../messages/terms.ts";
import { clock } from "./clock.ts";
import { framesCsv, repsCsv } from "./csv.ts";
import { baseName, saveFile } from "./download.ts";
import type { Recording } from "./recording.ts";
import { Report } from "./report.tsx";
import type { TimelineHandle } from "./timeline-panel.tsx";

interface Props {
  readonly recording: Recording;
  readonly timeline: TimelineHandle;
}

export function ExportPanel({ recording, timeline }: Props) {
  const text = reviewText.value.export;
  const landmarks = useSignal(false);
  const said = useSignal("");
  const report = useSignal(false);
  const analysis = recording.analysis.value;
  if (!analysis) return <p class="soft">{reviewText.value.evidence.none}</p>;
  const base = baseName(recording.name);
  const save = (name: string, make: () => Blob | Promise<Blob>): void => {
    Promise.resolve()
      .then(make)
      .then((blob) => {
        saveFile(blob, name);
        said.value = text.saved(name);
      })
      .catch((error: unknown) => {
        console.warn(`${name} could not be saved.`, error);
        said.value = text.failed;
      });
  };
  const json = (): Blob =>
    new Blob([JSON.stringify(recording.exported(landmarks.peek()))], { type: "application/json" });
  const csv = (content: string): Blob => new Blob([content], { type: "text/csv;charset=utf-8" });
  const withMarks = { ...analysis, marks: recording.marks.value };
  const title = `${recording.name} – ${analysis.exercise ? termsText.value.exercises[analysis.exercise] : ""}`;
  return (
    <div class="exports">
      <p class="soft">{text.lead}</p>
      {recording.stage.value.kind !== "done" && <p class="review-note">{text.waiting}</p>}
      <Line name={text.json} note={text.jsonNote} act={() => save(`${base}.analysis.json`, json)}>
        {analysis.landmarks && (
          <label class="check">
            <input
              type="checkbox"
              checked={landmarks.value}
              onChange={(event) => {
                landmarks.value = event.currentTarget.checked;
              }}
            />
            <span>{text.landmarks}</span>
          </label>
        )}
      </Line>
      <Line
        name={text.framesCsv}
        note={text.framesCsvNote}
        act={() => save(`${base}.frames.csv`, () => csv(framesCsv(analysis)))}
      />
      <Line
        name={text.repsCsv}
        note={text.repsCsvNote}
        act={() => save(`${base}.reps.csv`, () => csv(repsCsv(withMarks)))}
      />
      <Line
        name={text.chart}
        note={text.chartNote}
        act={() =>
          save(`${base}.chart.png`, async () => {
            const { chartPicture } = await import("./chart-picture.ts");
            if (!timeline.timeline) throw new Error("There is no timeline yet.");
            const words = {
              title,
              nameOf: (signal: keyof typeof termsText.value.signal) => termsText.value.signal[signal],
              clock: (t: number) => clock(language.peek(), t, !Number.isInteger(t)),
            };
            return await chartPicture(timeline.timeline, words);
          })
        }
      />
      <Line
        name={text.report}
        note={text.reportNote}
        act={() => {
          report.value = true;
        }}
      />
      <VideoLine recording={recording} say={(words) => (said.value = words)} />
      <p role="status">{said.value}</p>
      {report.value && (
        <Report
          recording={recording}
          close={() => {
            report.value = false;
          }}
        />
      )}
    </div>
  );
}

function Line(props: {
  readonly name: string;
  readonly note: string;
  readonly act: () => void;
  readonly disabled?: boolean;
  readonly children?: preact.ComponentChildren;
}) {
  return (
    <div class="export-line">
      <button type="button" class="button quiet" disabled={props.disabled} onClick={props.act}>
        {props.name}
      </button>
      <p class="soft">{props.note}</p>
      {props.children}
    </div>
  );
}

function VideoLine({
  recording,
  say,
}: {
  readonly recording: Recording;
  readonly say: (words: string) => void;
}) {
  const text = reviewText.value.export;
  const share = useSignal<number | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  if (!recording.file) return <Line name={text.video} note={text.videoNeeds} disabled act={() => {}} />;
  const write = async (): Promise<void> => {
    const { exportAnnotatedVideo, VideoExportError } = await import("./annotated-video.ts");
    const controller = new AbortController();
    stop.current = controller;
    share.value = 0;
    try {
      const made = await exportAnnotatedVideo(
        recording,
        { counter: text.counter, cueOf },
        (done) => {
          share.value = done;
        },
        controller.signal,
      );
      const name = `${baseName(recording.name)}.annotated.${made.extension}`;
      saveFile(made.blob, name);
      say(text.saved(name));
    } catch (error) {
      const problem = error instanceof VideoExportError ? error.problem : "failed";
      if (problem !== "cancelled") console.warn("The annotated video could not be written.", error);
      say(
        { "no-codec": text.videoNoCodec, failed: text.videoFailed, full: text.videoFull, cancelled: "" }[
          problem
        ],
      );
    } finally {
      share.value = undefined;
    }
  };
  return (
    <Line
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
    </Line>
  );
}

/** The name of what was wrong, where the coach's own words are not at hand. */
function cueOf(rep: Rep): string | undefined {
  if (!rep.counted && rep.reason)
    return reviewText.peek().evidence.notCounted(termsText.peek().noRep[rep.reason]);
  const fault = rep.faults[0];
  return fault && termsText.peek().fault[fault.kind];
}
