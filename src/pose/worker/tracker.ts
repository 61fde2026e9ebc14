/**
 * Follows one person: a detector finds them, then each frame's landmarks place the next frame's crop, so that the
 * detector runs only when they are lost (`search.ts` says where else it looks). When several people are seen, the one who was followed before is taken again.
 */
import type { LandmarkName, Pose } from "../../core/landmark.ts";
import type { Followed } from "../protocol.ts";
import { DETECTOR_SIZE, type Detection, decodeDetections } from "./detector.ts";
import { LANDMARK_INPUT, placeLandmarks } from "./keypoints.ts";
import type { Detector, LandmarkNetwork, LandmarkResult } from "./network.ts";
import { measureSilhouette } from "./outline.ts";
import { Sampler, type Size } from "./picture.ts";
import { PictureMemory } from "./picture-memory.ts";
import { Quiet } from "./quiet.ts";
import { follow, type Region, regionFromAlignment, toPicture } from "./region.ts";
import { betweenBars, squareOf, wholeOf } from "./search.ts";
import { heldStill, sameCrop } from "./stillness.ts";
import { trunkFeatures } from "./trunk-features.ts";

/** A person is taken up above the first and let go below the second (paired, so that a doubtful frame loses nobody). */
const PRESENT = 0.5;
const GONE = 0.25;
/** A lost person is looked for around where they were for this long before anybody else is followed, seconds. */
const LOYALTY = 3;
/**
 * How far a lost person may have got, in sizes of their crop: at once, each second, and at most. Whoever lies down moves by
 * half of a body's length and is often lost on the way; somebody who stands beside them is farther off.
 */
const NEAREST_MOVE = 0.35;
const MOVE_PER_SECOND = 0.5;
const FARTHEST_MOVE = 0.6;
export interface Estimate {
  readonly pose?: Pose;
  /** Absent in a live set, and where nobody had to be looked for or nobody was found. */
  readonly people?: number;
  readonly luminance: number;
  readonly prepareMs: number;
  /** 0 where an unchanged picture's last result was given again. */
  readonly networkMs: number;
  readonly featuresMs: number;
}

export interface Networks {
  readonly detector: Detector;
  readonly landmarks: LandmarkNetwork;
}

/** What a frame is to give. */
export interface Wanted {
  /** Seconds. */
  readonly t: number;
  readonly mask: boolean;
  /** The last result may be given again where the picture has not changed and nobody moves. */
  readonly mayReuse: boolean;
}

/** The network's mean belief in these, 0..1. */
const beliefIn =
  (...names: readonly LandmarkName[]) =>
  ({ landmarks }: Pose): number =>
    names.reduce((sum, name) => sum + (landmarks[name]?.visibility ?? 0), 0) / names.length;
const legsSeen = beliefIn("leftKnee", "rightKnee", "leftAnkle", "rightAnkle");
const armsSeen = beliefIn("leftWrist", "rightWrist");
/** Ankles that the network places within the picture and does not believe in. */
const DISBELIEVED = 0.2;
const BETTER = 0.15;

const legsAreLost = ({ landmarks }: Pose, { width, height }: Size): boolean =>
  (["leftAnkle", "rightAnkle"] as const).every((name) => {
    const ankle = landmarks[name];
    if (!ankle || ankle.visibility >= DISBELIEVED) return false;
    const { x, y } = ankle.image;
    return x > 0 && y > 0 && x < width && y < height;
  });

/**
 * Of the leg, less of a trunk than anybody has: none of 38,401 pictures of clips and of real people has so little and no wrist that
 * is believed; the 207 of one who lay down where somebody stood have.
 */
const NO_TRUNK = 0.3;

/** Who lies where somebody stood: arms that reach out pass for a leg, stretched the other way, and the trunk for nothing. */
function armsAreLegs({ landmarks }: Pose): boolean {
  const between = (a: LandmarkName, b: LandmarkName): number => {
    const [from, to] = [landmarks[a]?.image, landmarks[b]?.image];
    return from && to ? Math.hypot(to.x - from.x, to.y - from.y) : Number.NaN;
  };
  if (
    (["leftWrist", "rightWrist"] as const).some((name) => (landmarks[name]?.visibility ?? 1) >= DISBELIEVED)
  )
    return false;
  const trunk = Math.max(between("leftShoulder", "leftHip"), between("rightShoulder", "rightHip"));
  return trunk < NO_TRUNK * Math.min(between("leftHip", "leftAnkle"), between("rightHip", "rightAnkle"));
}

interface LastPose {
  readonly t: number;
  readonly pose: Pose;
  readonly region: Region;
  /** Since the pose before it. */
  readonly still: boolean;
}

interface Found {
  readonly score: number;
  readonly region: Region;
}

interface How {
  /** Followed from the picture before. */
  readonly tracked: boolean;
  readonly size: Size;
  readonly wanted: Wanted;
}

/** What an estimate writes down on its way. */
interface Notes {
  people?: number;
  prepareMs: number;
  networkMs: number;
  featuresMs: number;
}

export class Tracker {
  private region: Region | undefined;
  private lastSeen: { readonly region: Region; readonly t: number } | undefined;
  private readonly detectorView = new Sampler(DETECTOR_SIZE, -1, 1);
  private readonly landmarkView = new Sampler(LANDMARK_INPUT, 0, 1);
  private last: LastPose | undefined;
  private readonly quiet = new Quiet();
  /** When the whole picture was last searched in vain. */
  private emptyAt: number | undefined;
  /** How often squares of a tall picture were searched, so that each has its turn. */
  private searches = -1;
  /** Where the last search found somebody else, not all of them people. */
  private others: readonly Region[] = [];
  private readonly lastCrop = new PictureMemory(LANDMARK_INPUT, 1);
  private readonly lastEmpty = new PictureMemory(DETECTOR_SIZE, 2);

  /** `from`: goes on where another tracker stood. */
  reset(from: Followed = {}): void {
    this.region = from.next;
    this.lastSeen = from.seen && { region: from.seen, t: from.seen.t };
    this.last = undefined;
    this.emptyAt = undefined;
    this.searches = -1;
    this.quiet.reset();
  }

  get followed(): Followed {
    const { region, lastSeen } = this;
    return {
      ...(region ? { next: region } : {}),
      ...(lastSeen ? { seen: { ...lastSeen.region, t: lastSeen.t } } : {}),
    };
  }

  async estimate(
    networks: Networks,
    image: CanvasImageSource,
    size: Size,
    wanted: Wanted,
  ): Promise<Estimate> {
    const notes: Notes = { prepareMs: 0, networkMs: 0, featuresMs: 0 };
    const passed = this.passed(wanted);
    if (passed) return { ...passed, ...notes };
    let tracked = this.region;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const region = tracked
        ? this.steady(tracked, wanted)
        : await this.find(networks.detector, image, size, wanted, notes);
      if (!region) break;
      const started = performance.now();
      this.landmarkView.sample(image, size, region);
      const again = attempt === 0 ? this.unchanged(region, wanted) : undefined;
      notes.prepareMs += performance.now() - started;
      if (again) return { pose: again, luminance: this.landmarkView.luminance, ...notes };
      const pose = await this.landmarksIn(networks.landmarks, region, wanted, tracked, notes);
      if (pose) {
        const { luminance } = this.landmarkView;
        const how = { tracked: tracked !== undefined, size, wanted };
        return { pose: await this.settled(networks, image, pose, how, notes), luminance, ...notes };
      }
      // The crop lost them: look at the whole picture once, then give up for this frame.
      if (!tracked) break;
      tracked = undefined;
    }
    this.region = undefined;
    this.last = undefined;
    return { luminance: this.detectorView.luminance, ...notes };
  }

  /** What was last seen, where nothing has happened for so long that this picture need not be looked at. */
  private passed({ t, mask, mayReuse }: Wanted): Pick<Estimate, "pose" | "luminance"> | undefined {
    if (!mayReuse || !this.quiet.mayPass(t)) return undefined;
    if (!this.last) return { luminance: this.detectorView.luminance };
    const { pose } = this.last;
    return mask && !pose.silhouette ? undefined : { pose, luminance: this.landmarkView.luminance };
  }

  /** The body in the sampled crop; `undefined` where the network sees none, which it does sooner of one it follows. */
  private async landmarksIn(
    landmarks: LandmarkNetwork,
    region: Region,
    wanted: Wanted,
    tracked: Region | undefined,
    notes: Notes,
  ): Promise<Pose | undefined> {
    const started = performance.now();
    const result = await landmarks.run(this.landmarkView.pixels, wanted.mask);
    const ran = performance.now();
    notes.networkMs += ran - started;
    if (result.presence < (tracked ? GONE : PRESENT)) return undefined;
    const pose = this.accept(result, region, wanted);
    notes.featuresMs += performance.now() - ran;
    return pose;
  }

  /**
   * A crop that is turned or placed wrongly shows legs where there are none (behind a plate, say), or arms as legs, and places the
   * next crop by them: the detector, which sees the whole picture, turns it anew. What it finds is taken where it shows them better.
   */
  private async checked(
    networks: Networks,
    image: CanvasImageSource,
    pose: Pose,
    { size, wanted }: How,
    notes: Notes,
  ): Promise<Pose> {
    const seen = legsAreLost(pose, size) ? legsSeen : armsAreLegs(pose) ? armsSeen : undefined;
    if (!seen) return pose;
    const { region: next, lastSeen } = this;
    const found = await this.find(networks.detector, image, size, wanted, notes);
    if (found) {
      this.region = undefined;
      this.landmarkView.sample(image, size, found);
      const again = await this.landmarksIn(networks.landmarks, found, wanted, undefined, notes);
      if (again && seen(again) > seen(pose) + BETTER) return again;
    }
    this.region = next;
    this.lastSeen = lastSeen;
    this.last = undefined;
    return pose;
  }

  /** A body that was followed is checked; of a new one the others are counted, for which a live set has no time. */
  private async settled(
    networks: Networks,
    image: CanvasImageSource,
    pose: Pose,
    how: How,
    notes: Notes,
  ): Promise<Pose> {
    if (how.tracked) return this.checked(networks, image, pose, how, notes);
    if (!how.wanted.mayReuse)
      notes.people = 1 + (await this.confirmOthers(networks.landmarks, image, how.size, notes));
    return pose;
  }

  /** How many of the others are people: the detector takes a plant for one, the landmark network doesn't. */
  private async confirmOthers(
    landmarks: LandmarkNetwork,
    image: CanvasImageSource,
    size: Size,
    notes: Notes,
  ): Promise<number> {
    const started = performance.now();
    let people = 0;
    for (const region of this.others) {
      this.landmarkView.sample(image, size, region);
      const { presence } = await landmarks.run(this.landmarkView.pixels, false);
      if (presence >= PRESENT) people += 1;
    }
    notes.networkMs += performance.now() - started;
    return people;
  }

  /** Where the last result may be given again, a crop that hardly moved stays, so that pictures can be compared. */
  private steady(tracked: Region, { mayReuse }: Wanted): Region {
    return mayReuse && this.last && sameCrop(tracked, this.last.region) ? this.last.region : tracked;
  }

  /** The last pose, where the sampled crop still shows it. */
  private unchanged(region: Region, { t, mask, mayReuse }: Wanted): Pose | undefined {
    if (!mayReuse) return undefined;
    const { last } = this;
    const same = last?.still && last.region === region && this.lastCrop.isUnchanged(this.landmarkView.pixels);
    this.quiet.look(t, !same);
    if (!same || !this.quiet.holds(last.t, t)) return undefined;
    if (mask && !last.pose.silhouette) return undefined;
    this.lastSeen = { region, t };
    return last.pose;
  }

  private accept(result: LandmarkResult, region: Region, { t, mayReuse }: Wanted): Pose {
    const placed = placeLandmarks(result, region);
    const next = regionFromAlignment(placed.alignment.centre, placed.alignment.rim);
    this.region = next.size > 16 && Number.isFinite(next.size) ? follow(this.region, next) : undefined;
    this.lastSeen = { region, t };
    const silhouette = result.mask ? measureSilhouette(result.mask, placed.crop, region) : undefined;
    const pose: Pose = {
      landmarks: placed.landmarks,
      presence: result.presence,
      ...(silhouette ? { silhouette } : {}),
      ...(result.maps.length > 0 ? { trunk: trunkFeatures(result.maps, placed) } : {}),
    };
    if (mayReuse) {
      const still = this.last !== undefined && heldStill(this.last.pose, pose, region);
      this.last = { t, pose, region, still };
      this.lastCrop.keep(this.landmarkView.pixels);
    } else this.last = undefined;
    return pose;
  }

  private async find(
    detector: Detector,
    image: CanvasImageSource,
    size: Size,
    { t, mayReuse }: Wanted,
    notes: Notes,
  ): Promise<Region | undefined> {
    const whole = wholeOf(size);
    const view = this.detectorView;
    const started = performance.now();
    view.sample(image, size, whole);
    const stillEmpty = mayReuse && this.looksEmpty(t);
    notes.prepareMs += performance.now() - started;
    if (stillEmpty) return undefined;
    let place = whole;
    let people = await this.detect(detector, notes);
    if (mayReuse && people.length === 0) this.lastEmpty.keep(view.pixels);
    const closer = people.length === 0 ? this.closer(size) : undefined;
    if (closer) {
      place = closer;
      const again = performance.now();
      view.sample(image, size, place);
      notes.prepareMs += performance.now() - again;
      people = await this.detect(detector, notes);
    }
    this.emptyAt = mayReuse && people.length === 0 ? t : undefined;
    const found = people.map((person) => ({ score: person.score, region: regionOf(person, place) }));
    const chosen = this.choose(found, place, t);
    this.others = found.map(({ region }) => region).filter((region) => region !== chosen);
    return chosen;
  }

  /** Whether the sampled whole picture is the one that was searched in vain lately. */
  private looksEmpty(t: number): boolean {
    const same = this.emptyAt !== undefined && this.lastEmpty.isUnchanged(this.detectorView.pixels);
    this.quiet.look(t, !same);
    return same && this.quiet.holds(this.emptyAt!, t);
  }

  /** Who is in the part of the picture that was sampled last. */
  private async detect(detector: Detector, notes: Notes): Promise<Detection[]> {
    const started = performance.now();
    const people = decodeDetections(await detector.run(this.detectorView.pixels));
    notes.networkMs += performance.now() - started;
    return people;
  }

  /** Where to look once more when nobody was seen in the whole picture, which was sampled last. */
  private closer(size: Size): Region | undefined {
    const inner = betweenBars(this.detectorView.pixels, size);
    if (inner) return inner;
    this.searches += 1;
    return squareOf(size, this.searches);
  }

  /** The person followed until now if seen lately; else the one who fills most of the picture near its middle. */
  private choose(found: readonly Found[], whole: Region, t: number): Region | undefined {
    const last = this.lastSeen && t - this.lastSeen.t <= LOYALTY ? this.lastSeen.region : undefined;
    if (last) {
      const away = (region: Region): number => Math.hypot(region.x - last.x, region.y - last.y) / last.size;
      const reach = Math.min(FARTHEST_MOVE, NEAREST_MOVE + MOVE_PER_SECOND * (t - this.lastSeen!.t));
      const near = found.filter(
        ({ region }) => away(region) < reach && region.size > 0.5 * last.size && region.size < 2 * last.size,
      );
      return near.sort((a, b) => away(a.region) - away(b.region))[0]?.region;
    }
    const prominence = ({ score, region }: Found): number =>
      score * region.size * (1 - 0.5 * Math.min(1, Math.abs(region.x - whole.x) / (whole.size / 2)));
    return found.toSorted((a, b) => prominence(b) - prominence(a))[0]?.region;
  }
}

/** In picture pixels; `place` is what the detector saw. */
function regionOf({ centre, rim }: Detection, place: Region): Region {
  return regionFromAlignment(toPicture(place, centre.x, centre.y), toPicture(place, rim.x, rim.y));
}
