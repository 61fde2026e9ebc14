/** Taking results along: pictures to look at, files for people, files for other programs. */
import { type Signal, useSignal } from "@preact/signals";
import type { Analysis } from "../core/session/analysis.ts";
import { language } from "../messages/catalogue.ts";
import { exercisesTitle } from "../messages/exercises.ts";
import { exportText } from "../messages/export.ts";
import { reviewText } from "../messages/review.ts";
import { termsText } from "../messages/terms.ts";
import { ExportGroup, ExportLine, ExportTold, saveAs, type Told } from "../ui/export-menu/line.tsx";
import { clock } from "./clock.ts";
import { baseName } from "./download.ts";
import { captionsVtt, chaptersVtt } from "./export-words.ts";
import type { ReviewModel } from "./model.ts";
import type { Recording } from "./recording.ts";
import { Report } from "./report.tsx";
import { SetLines } from "./set-lines.tsx";
import { SoftwareLines } from "./software-lines.tsx";
import type { TimelineHandle } from "./timeline-panel.tsx";
import { VideoLine } from "./video-line.tsx";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
  readonly timeline: TimelineHandle;
}

export function ExportPanel({ model, recording, timeline }: Props) {
  const text = exportText.value;
  const told = useSignal<Told>({ words: "" });
  const report = useSignal(false);
  const analysis = recording.analysis.value;
  if (!analysis) return <p class="soft">{reviewText.value.evidence.none}</p>;
  return (
    <div class="exports">
      <p class="soft">{text.lead}</p>
      {recording.stage.value.kind !== "done" && <p class="review-note">{text.waiting}</p>}
      <ExportGroup name="pictures">
        <VideoLine recording={recording} told={told} />
        <PictureLines recording={recording} analysis={analysis} timeline={timeline} told={told} />
      </ExportGroup>
      <ExportGroup name="people">
        <SetLines key={recording.id} recording={recording} told={told} />
        <ExportLine
          name={text.report}
          note={text.reportNote}
          act={() => {
            report.value = true;
          }}
        />
        <p class="soft">
          {text.daysLead} <a href="#/history">{text.daysLink}</a>
        </p>
      </ExportGroup>
      <ExportGroup name="software">
        <SoftwareLines
          recording={recording}
          analysis={analysis}
          told={told}
          replay3d={model.dependencies.replay3d}
        />
      </ExportGroup>
      <ExportTold told={told} />
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

function PictureLines({
  recording,
  analysis,
  timeline,
  told,
}: Omit<Props, "model"> & { readonly analysis: Analysis; readonly told: Signal<Told> }) {
  const text = exportText.value;
  const base = baseName(recording.name);
  const title = `${recording.name} – ${analysis.exercise ? exercisesTitle(analysis.exercise) : ""}`;
  const chart = async (): Promise<Blob> => {
    const { chartPicture } = await import("./chart-picture.ts");
    if (!timeline.timeline) throw new Error("There is no timeline yet.");
    const words = {
      title,
      nameOf: (signal: keyof typeof termsText.value.signal) => termsText.value.signal[signal],
      clock: (t: number) => clock(language.peek(), t, !Number.isInteger(t)),
    };
    return await chartPicture(timeline.timeline, words);
  };
  const vtt = (content: string): Blob => new Blob([content], { type: "text/vtt;charset=utf-8" });
  return (
    <>
      <ExportLine
        name={text.chart}
        note={text.chartNote}
        act={() => saveAs(told, `${base}.chart.png`, chart)}
      />
      <ExportLine
        name={text.captions}
        note={text.captionsNote}
        act={() => saveAs(told, `${base}.captions.vtt`, () => vtt(captionsVtt(recording, analysis)))}
      />
      <ExportLine
        name={text.chapters}
        note={text.chaptersNote}
        act={() => saveAs(told, `${base}.chapters.vtt`, () => vtt(chaptersVtt(recording, analysis)))}
      />
    </>
  );
}
