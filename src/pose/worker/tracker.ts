/**
 * Follows one person: a detector finds them, then each frame's landmarks place the next frame's crop, so that the
 * detector runs only when they are lost. When several people are seen, the one who was followed before is taken again.
 */
import type { Pose } from "../../core/landmark.ts";
import { DETECTOR_SIZE, type Detection, decodeDetections } from "./detector.ts";
import { LANDMARK_INPUT, placeLandmarks } from "./keypoints.ts";
import type { Detector, LandmarkNetwork, LandmarkResult } from "./network.ts";
import { measureSilhouette } from "./outline.ts";
import { Sampler } from "./picture.ts";
import { follow, type Region, regionFromAlignment } from "./region.ts";

/** A person is taken up above the first and let go below the second (paired, so that a doubtful frame loses nobody). */
const PRESENT = 0.5;
const GONE = 0.25;
/** A lost person is looked for around where they were for this long before anybody else is followed, seconds. */
const LOYALTY = 3;

export interface Estimate {
  readonly pose?: Pose;
  readonly luminance: number;
  readonly prepareMs: number;
  readonly networkMs: number;
  readonly featuresMs: number;
}

export interface Networks {
  readonly detector: Detector;
  readonly landmarks: LandmarkNetwork;
}

export class Tracker {
  private region: Region | undefined;
  private lastSeen: { readonly region: Region; readonly t: number } | undefined;
  private readonly detectorView = new Sampler(DETECTOR_SIZE, -1, 1);
  private readonly landmarkView = new Sampler(LANDMARK_INPUT, 0, 1);

  reset(): void {
    this.region = undefined;
    this.lastSeen = undefined;
  }

  async estimate(
    networks: Networks,
    image: CanvasImageSource,
    size: { readonly width: number; readonly height: number },
    t: number,
    withMask: boolean,
  ): Promise<Estimate> {
    const clock = { prepareMs: 0, networkMs: 0, featuresMs: 0 };
    let tracked = this.region;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const region = tracked ?? (await this.find(networks.detector, image, size, t, clock));
      if (!region) break;
      const started = performance.now();
      this.landmarkView.sample(image, region);
      const sampled = performance.now();
      const result = await networks.landmarks.run(this.landmarkView.pixels, withMask);
      const ran = performance.now();
      clock.prepareMs += sampled - started;
      clock.networkMs += ran - sampled;
      if (result.presence >= (tracked ? GONE : PRESENT)) {
        const pose = this.accept(result, region, t);
        clock.featuresMs += performance.now() - ran;
        return { pose, luminance: this.landmarkView.luminance, ...clock };
      }
      // The crop lost them: look at the whole picture once, then give up for this frame.
      if (!tracked) break;
      tracked = undefined;
    }
    this.region = undefined;
    return { luminance: this.detectorView.luminance, ...clock };
  }

  private accept(result: LandmarkResult, region: Region, t: number): Pose {
    const placed = placeLandmarks(result, region);
    const next = regionFromAlignment(placed.alignment.centre, placed.alignment.rim);
    this.region = next.size > 16 && Number.isFinite(next.size) ? follow(this.region, next) : undefined;
    this.lastSeen = { region, t };
    const silhouette = result.mask ? measureSilhouette(result.mask, placed.crop, region) : undefined;
    return {
      landmarks: placed.landmarks,
      presence: result.presence,
      ...(silhouette ? { silhouette } : {}),
    };
  }

  private async find(
    detector: Detector,
    image: CanvasImageSource,
    { width, height }: { readonly width: number; readonly height: number },
    t: number,
    clock: { prepareMs: number; networkMs: number },
  ): Promise<Region | undefined> {
    const started = performance.now();
    const whole: Region = { x: width / 2, y: height / 2, size: Math.max(width, height), rotation: 0 };
    this.detectorView.sample(image, whole);
    const sampled = performance.now();
    const people = decodeDetections(await detector.run(this.detectorView.pixels));
    clock.prepareMs += sampled - started;
    clock.networkMs += performance.now() - sampled;
    return this.choose(people, whole, t);
  }

  /** The person followed until now if seen lately; else the one who fills most of the picture near its middle. */
  private choose(people: readonly Detection[], whole: Region, t: number): Region | undefined {
    const regions = people.map((person) => {
      const scale = (p: { readonly x: number; readonly y: number }) => ({
        x: whole.x + (p.x - 0.5) * whole.size,
        y: whole.y + (p.y - 0.5) * whole.size,
      });
      return { score: person.score, region: regionFromAlignment(scale(person.centre), scale(person.rim)) };
    });
    const last = this.lastSeen && t - this.lastSeen.t <= LOYALTY ? this.lastSeen.region : undefined;
    if (last) {
      const near = regions.filter(
        ({ region }) =>
          Math.hypot(region.x - last.x, region.y - last.y) < 0.35 * last.size &&
          region.size > 0.5 * last.size &&
          region.size < 2 * last.size,
      );
      return near[0]?.region;
    }
    const prominence = ({ score, region }: (typeof regions)[number]): number =>
      score * region.size * (1 - 0.5 * Math.min(1, Math.abs(region.x - whole.x) / (whole.size / 2)));
    return regions.sort((a, b) => prominence(b) - prominence(a))[0]?.region;
  }
}
