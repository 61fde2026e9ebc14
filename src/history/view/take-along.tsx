/** The training days as files for others: a clinic's software, a phone's health app, a spreadsheet. */
import { useSignal } from "@preact/signals";
import type { Pain } from "../../core/session/feeling.ts";
import { setsCsv } from "../../formats/csv.ts";
import { exercisesTitle } from "../../messages/exercises.ts";
import { exportText } from "../../messages/export.ts";
import { feelingText } from "../../messages/feeling.ts";
import { ExportGroup, ExportLine, ExportTold, saveAs, type Told } from "../../ui/export-menu/line.tsx";
import { dayOf } from "../records.ts";
import type { DoneSet } from "../statistics.ts";
import { trainedSets } from "../training.ts";

export function TakeAlong({ sets }: { readonly sets: readonly DoneSet[] }) {
  const text = exportText.value;
  const { days } = text;
  const told = useSignal<Told>({ words: "" });
  const trained = () => trainedSets(sets, exercisesTitle);
  const json = (content: unknown, type: string): Blob =>
    new Blob([JSON.stringify(content, null, 1)], { type });
  const save = (name: string, make: () => Blob | Promise<Blob>): void => {
    const now = new Date();
    saveAs(told, `backline-${dayOf(now)}.${name}`, make);
  };
  const fhir = async (): Promise<Blob> => {
    const { fhirBundle } = await import("../../formats/fhir.ts");
    const { site, no } = feelingText.peek();
    const pain = (where: Pain): string => (where === "none" ? no : site[where]);
    const words = { method: days.method, reps: days.reps, said: days.said, pain };
    return json(
      fhirBundle(trained(), words, Date.now(), () => crypto.randomUUID()),
      "application/fhir+json",
    );
  };
  const healthConnect = async (): Promise<Blob> => {
    const { exerciseSessions } = await import("../../formats/health-connect.ts");
    return json(exerciseSessions(trained()), "application/json");
  };
  return (
    <section class="take-along">
      <h2>{days.title}</h2>
      <div class="take-along-groups">
        <ExportGroup name="people">
          <ExportLine name={days.fhir} note={days.fhirNote} act={() => save("fhir.json", fhir)} />
        </ExportGroup>
        <ExportGroup name="software" purpose={days.purpose}>
          <ExportLine
            name={days.csv}
            note={days.csvNote}
            act={() =>
              save("sets.csv", () => new Blob([setsCsv(trained())], { type: "text/csv;charset=utf-8" }))
            }
          />
          <ExportLine
            name={days.health}
            note={days.healthNote}
            act={() => save("health-connect.json", healthConnect)}
          />
        </ExportGroup>
      </div>
      <ExportTold told={told} />
    </section>
  );
}
