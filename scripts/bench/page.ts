/** The page that `npm run bench:speed` drives: the app's own worker, run and coach beside the references. */
import { openEstimator, type PoseClient } from "../../src/pose/client.ts";
import { BACKENDS, type BackendName, type ReadyReport } from "../../src/pose/protocol.ts";
import { softwareGpu } from "../../src/pose/worker/graphics.ts";
import { type CameraPictures, cameraPictures } from "./camera-frames.ts";
import { endure, type Reading } from "./endurance.ts";
import { phoneLap } from "./phone-lap.ts";
import type { ReferenceOptions } from "./protocol.ts";
import { type QuietFigures, timeQuiet } from "./quiet.ts";
import { type RaceResult, type Racers, race } from "./race.ts";
import {
  type RecordedRequest,
  type RecordedResult,
  raceRecorded,
  type StepTimes,
  timeSteps,
} from "./recorded.ts";
import { openBare, openPoseDetection } from "./reference.ts";
import { type TeamRate, teamRate } from "./team-rate.ts";

/** Half a repetition's worth, every second picture of the clip. */
const PICTURES = 60;

let racers: Racers | undefined;
let pictures: CameraPictures | undefined;

const clip = (): File => {
  const file = document.querySelector<HTMLInputElement>("#recording")?.files?.[0];
  if (!file) throw new Error("The benchmark's page was given no recording.");
  return file;
};

const takePictures = async (): Promise<CameraPictures> => {
  pictures ??= await cameraPictures(clip(), PICTURES);
  return pictures;
};

function opened(): Racers {
  if (!racers) throw new Error("The benchmark's workers are not open.");
  return racers;
}

const benchPage = {
  /** `software`: why a graphics backend is not worth a race here. */
  async backends(): Promise<Readonly<Partial<Record<BackendName, string | null>>>> {
    const found: Partial<Record<BackendName, string | null>> = {};
    for (const name of BACKENDS) found[name] = (await softwareGpu(name)) ?? null;
    return found;
  },

  async open(options: ReferenceOptions): Promise<ReadyReport> {
    const taken = await takePictures();
    const client = await openEstimator(options);
    const bare = await openBare(options);
    const poseDetection = await openPoseDetection(options);
    racers = { client, bare, poseDetection, pictures: taken };
    return client.report!;
  },

  close(): void {
    racers?.client.close();
    racers?.bare.close();
    racers?.poseDetection.close();
    racers = undefined;
  },

  race: (rounds: number, warmUp: number): Promise<RaceResult> => race(opened(), rounds, warmUp),

  recorded: (request: RecordedRequest): Promise<RecordedResult> =>
    raceRecorded(clip(), opened().client, opened().bare, request),

  steps: (passes: number): Promise<StepTimes> => timeSteps(clip(), opened().client, passes),

  quiet: (): Promise<QuietFigures> => timeQuiet(opened().client, opened().pictures),

  teamRate: (workers: number): Promise<TeamRate> => teamRate(clip(), workers),

  /** As a download, to be repeated into a long recording. */
  async savePhoneLap(): Promise<void> {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await phoneLap(clip()));
    link.download = "phone-lap.mp4";
    link.click();
  },

  /** Milliseconds of a fresh bare network's first call, its loading not counted. */
  async firstCall(options: ReferenceOptions): Promise<number> {
    const bare = await openBare(options);
    bare.close();
    return bare.openingMs;
  },

  async endure(options: ReferenceOptions, counts: readonly number[], weigh: boolean): Promise<Reading[]> {
    const client: PoseClient = await openEstimator(options);
    const readings = await endure(client, await takePictures(), counts, weigh);
    client.close();
    return readings;
  },
};

declare global {
  interface Window {
    backlineBench: typeof benchPage;
  }
}
window.backlineBench = benchPage;
