/**
 * Training as a FHIR R4 Bundle after HL7's Physical Activity implementation guide 1.0: for each set a panel with the activity
 * (LOINC 73985-4) and its duration (55411-3, minutes), and the days a week of muscle-strengthening activity (82291-6). All of
 * it is marked as estimated by a device, but for what the user said: effort (82289-0, 0 to 10) and where it hurt (38204-4). Who trained is not known here: the patient has an identifier of this export and
 * nothing else; whoever takes the bundle in puts theirs in its place.
 */
import type { Pain } from "../core/session/feeling.ts";
import { inOrder, localTime, type TrainedSet } from "./training.ts";

const LOINC = "http://loinc.org";
const UCUM = "http://unitsofmeasure.org";
const GUIDE = "http://hl7.org/fhir/us/physical-activity";
const PROFILE = `${GUIDE}/StructureDefinition`;
const TEMPORARY = `${GUIDE}/CodeSystem/pa-temporary-codes`;
const CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

/** Of LOINC's answers to "Exercise activity" (LL734-5) the one for strength training. */
const WEIGHTS = { system: LOINC, code: "LA11839-0", display: "Weights" };

export interface FhirWords {
  /** How the numbers came about, e.g. "Counted by a camera". */
  readonly method: string;
  /** The same of what the user said of a set, and where it hurt or that nothing did. */
  readonly said: string;
  readonly pain: (pain: Pain) => string;
  readonly reps: (n: number, exercise: string) => string;
}

interface Context {
  readonly patient: string;
  /** Absent where no device measured. */
  readonly device?: string;
  readonly words: Pick<FhirWords, "method" | "reps">;
  readonly uuid: () => string;
}

interface Entry {
  readonly fullUrl: string;
  readonly resource: Readonly<Record<string, unknown>> & { readonly resourceType: string };
}

/** `now`: milliseconds since 1970; `uuid`: a new one each time. */
export function fhirBundle(sets: readonly TrainedSet[], words: FhirWords, now: number, uuid: () => string) {
  const [patient, device] = [uuid(), uuid()].map((id) => `urn:uuid:${id}`) as [string, string];
  const context: Context = { patient, device, words, uuid };
  const bySaying: Context = { patient, words: { ...words, method: words.said }, uuid };
  const activities = inOrder(sets).map((set) => activity(set, context, said(set, words, bySaying)));
  const frequency = daysAWeek(activities, now, context);
  const entry: Entry[] = [
    { fullUrl: patient, resource: unnamedPatient(patient) },
    { fullUrl: device, resource: camera(words) },
    ...activities.flatMap(({ entries }) => entries),
    ...(frequency ? [frequency] : []),
  ];
  return { resourceType: "Bundle", type: "collection", timestamp: localTime(now), entry } as const;
}

/** US Core asks for a name and a gender, or for why there is none. */
const unnamedPatient = (url: string): Entry["resource"] => ({
  resourceType: "Patient",
  identifier: [{ system: "urn:ietf:rfc:3986", value: url }],
  name: [
    {
      extension: [
        { url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" },
      ],
    },
  ],
  gender: "unknown",
});

const camera = ({ method }: FhirWords): Entry["resource"] => ({
  resourceType: "Device",
  deviceName: [{ name: "Backline", type: "user-friendly-name" }],
  type: { text: method },
});

interface Activity {
  readonly set: TrainedSet;
  /** Of the panel. */
  readonly url: string;
  readonly entries: readonly Entry[];
}

/** What the user said of a set. */
function said(set: TrainedSet, { pain }: FhirWords, context: Context): readonly Entry[] {
  const measure = "pa-observation-activity-measure";
  const made: Entry[] = [];
  if (set.effort !== undefined) {
    const code = loinc("82289-0", "Rating of perceived exertion [Score]");
    const valueQuantity = { value: set.effort, unit: "score", system: UCUM, code: "{score}" };
    made.push(observation(measure, code, set, context, { valueQuantity }));
  }
  if (set.pain !== undefined) {
    const code = loinc("38204-4", "Pain primary location");
    made.push(observation(measure, code, set, context, { valueCodeableConcept: { text: pain(set.pain) } }));
  }
  return made;
}

/** The panel first, then what it holds. */
function activity(set: TrainedSet, context: Context, more: readonly Entry[]): Activity {
  const members: Entry[] = [
    observation("pa-observation-activity-measure", loinc("73985-4", "Exercise activity"), set, context, {
      valueCodeableConcept: { coding: [WEIGHTS], text: set.words },
    }),
  ];
  if (set.endedAt !== undefined) {
    const minutes = Math.round((set.endedAt - set.startedAt) / 600) / 100;
    members.push(
      observation("pa-observation-activity-measure", loinc("55411-3", "Exercise duration"), set, context, {
        valueQuantity: { value: minutes, unit: "minutes", system: UCUM, code: "min" },
      }),
    );
  }
  members.push(...more);
  const panel = observation(
    "pa-observation-activity-group",
    { coding: [{ system: TEMPORARY, code: "PAPanel", display: "Physical Activity Panel" }] },
    set,
    context,
    {
      hasMember: members.map(({ fullUrl }) => ({ reference: fullUrl })),
      note: [
        {
          authorReference: { reference: context.patient },
          time: localTime(set.endedAt ?? set.startedAt),
          text: context.words.reps(set.reps, set.words),
        },
      ],
    },
  );
  return { set, url: panel.fullUrl, entries: [panel, ...members] };
}

const loinc = (code: string, display: string) => ({ coding: [{ system: LOINC, code, display }] });

function observation(
  profile: string,
  code: object,
  { startedAt, endedAt }: Pick<TrainedSet, "startedAt" | "endedAt">,
  { patient, device, words, uuid }: Context,
  rest: object,
): Entry {
  return {
    fullUrl: `urn:uuid:${uuid()}`,
    resource: {
      resourceType: "Observation",
      meta: { profile: [`${PROFILE}/${profile}`] },
      status: "final",
      category: [
        { coding: [{ system: CATEGORIES, code: "activity", display: "Activity" }] },
        { coding: [{ system: TEMPORARY, code: "PhysicalActivity", display: "Physical Activity" }] },
      ],
      code,
      subject: { reference: patient },
      ...(endedAt === undefined
        ? { effectiveDateTime: localTime(startedAt) }
        : { effectivePeriod: { start: localTime(startedAt), end: localTime(endedAt) } }),
      performer: [{ reference: patient }],
      method: { text: words.method },
      ...(device === undefined ? {} : { device: { reference: device } }),
      ...rest,
    },
  };
}

const WEEKS = 4;
const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** The mean of the last four weeks, or of those since the first training day; `undefined` where none was trained in them. */
function daysAWeek(activities: readonly Activity[], now: number, context: Context): Entry | undefined {
  const today = localTime(now).slice(0, 10);
  const ago = ({ set }: Activity): number => dayNumber(today) - dayNumber(set.day);
  const recent = activities.filter((one) => ago(one) >= 0 && ago(one) < 7 * WEEKS);
  if (recent.length === 0) return undefined;
  const first = Math.max(...activities.map(ago));
  const weeks = Math.min(WEEKS, Math.floor(first / 7) + 1);
  const within = recent.filter((one) => ago(one) < 7 * weeks);
  const days = new Set(within.map(({ set }) => set.day)).size;
  const made = observation(
    "pa-observation-strength-days-per-week",
    loinc("82291-6", "Frequency of muscle-strengthening physical activity"),
    { startedAt: now },
    context,
    {
      effectiveDateTime: today,
      valueQuantity: {
        value: Math.round((10 * days) / weeks) / 10,
        unit: "days per week",
        system: UCUM,
        code: "d/wk",
      },
      derivedFrom: within.map(({ url }) => ({ reference: url })),
    },
  );
  return made;
}
