/** What other programs read of a recording: tables, the analysis itself, markers and joint angles. */
import { type Signal, useSignal } from "@preact/signals";
import { SIGNALS } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { exportText } from "../messages/export.ts";
import { ExportLine, saveAs, type Told } from "../ui/export-menu/line.tsx";
import { allReps, framesCsv, repsCsv } from "./csv.ts";
import { baseName } from "./download.ts";
import type { Recording } from "./recording.ts";
import { type Replay3d, replayTrack } from "./replay3d.ts";

interface Props {
  readonly recording: Recording;
  readonly analysis: Analysis;
  readonly told: Signal<Told>;
  readonly replay3d: () => Promise<Replay3d>;
}

const csv = (content: string): Blob => new Blob([content], { type: "text/csv;charset=utf-8" });
const plain = (content: string | undefined): Blob => {
  if (content === undefined) throw new Error("There is nothing to write.");
  return new Blob([content], { type: "text/plain;charset=utf-8" });
};

export function SoftwareLines(props: Props) {
  const { recording, analysis, told } = props;
  const text = exportText.value;
  const base = baseName(recording.name);
  const measured = SIGNALS.some((signal) => analysis.frames[signal].some((value) => value !== null));
  const withMarks = { ...analysis, marks: recording.marks.value };
  return (
    <>
      <ExportLine
        name={text.repsCsv}
        note={text.repsCsvNote}
        act={() => saveAs(told, `${base}.reps.csv`, () => csv(repsCsv(withMarks)))}
      />
      <ExportLine
        name={text.framesCsv}
        note={text.framesCsvNote}
        act={() => saveAs(told, `${base}.frames.csv`, () => csv(framesCsv(analysis)))}
      />
      <AnalysisLine {...props} />
      <ExportLine
        name={text.mot}
        note={measured ? text.motNote : text.needsAngles}
        disabled={!measured}
        act={() =>
          saveAs(told, `${base}.mot`, async () => {
            const { anglesMot } = await import("../formats/opensim-angles.ts");
            return plain(anglesMot(analysis));
          })
        }
      />
      <ExportLine
        name={text.trc}
        note={analysis.landmarks ? text.trcNote : text.needsLandmarks}
        disabled={!analysis.landmarks}
        act={() =>
          saveAs(told, `${base}.trc`, async () => {
            const { markersTrc } = await import("../formats/opensim-markers.ts");
            return plain(markersTrc(analysis, `${base}.trc`));
          })
        }
      />
      <MovementLine {...props} format="glb" />
      <MovementLine {...props} format="bvh" />
    </>
  );
}

/** The mannequin moving, of the exercise that most of the recording shows. */
function MovementLine({
  recording,
  analysis,
  told,
  replay3d,
  format,
}: Props & { readonly format: "glb" | "bvh" }) {
  const text = exportText.value;
  const exercise = analysis.exercise ?? allReps(analysis)[0]?.exercise;
  const usable = analysis.landmarks !== undefined && exercise !== undefined;
  return (
    <ExportLine
      name={text.movement[format]}
      note={usable ? text.movement[`${format}Note`] : text.movement.needs}
      disabled={!usable}
      act={() =>
        saveAs(told, `${baseName(recording.name)}.${format}`, async () => {
          const { movementFile } = await replay3d();
          const made = await movementFile(format, { track: replayTrack(analysis), exercise: exercise! });
          if (!made) throw new Error("Nobody was found in it.");
          return made;
        })
      }
    />
  );
}

function AnalysisLine({ recording, analysis, told }: Props) {
  const text = exportText.value;
  const landmarks = useSignal(false);
  const json = (): Blob =>
    new Blob([JSON.stringify(recording.exported(landmarks.peek()))], { type: "application/json" });
  return (
    <ExportLine
      name={text.json}
      note={text.jsonNote}
      act={() => saveAs(told, `${baseName(recording.name)}.analysis.json`, json)}
    >
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
    </ExportLine>
  );
}
