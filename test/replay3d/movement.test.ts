/** The movement for other programs, read back by three's own loaders: the joints are where the figure has them. */
import { type AnimationClip, AnimationMixer, LoopOnce, type Object3D, Vector3 } from "three";
import { BVHLoader } from "three/examples/jsm/loaders/BVHLoader.js";
import { GLTFLoader } from "three/examples/jsm/loaders/GLTFLoader.js";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { radians } from "../../src/core/quantity.ts";
import { type Vec3, vec3 } from "../../src/core/vec3.ts";
import { movementBvh } from "../../src/replay3d/bvh.ts";
import { type Figure, type Joint, mapJoints } from "../../src/replay3d/figure.ts";
import { movementGlb } from "../../src/replay3d/gltf.ts";
import { figureAt, type Movement, movementOf } from "../../src/replay3d/movement.ts";
import { lyingFigure, standingFigure } from "../../src/replay3d/pose-from-angles.ts";
import { averageProportions as body } from "../../src/replay3d/proportions.ts";
import { spineOf } from "../../src/replay3d/torso.ts";

/** Ten a second: a bow with a round back, knees bending a little. */
const bow: Movement = {
  body,
  t: Array.from({ length: 9 }, (_, i) => 2 + i / 10),
  figures: Array.from({ length: 9 }, (_, i) =>
    standingFigure(
      { trunkInclination: 8 * i, kneeFlexion: 2 * i, spineFlexion: 4 * i, neckFlexion: -3 * i },
      body,
    ),
  ),
};
const halfTurn = ({ x, y, z }: Vec3): Vec3 => vec3(-x, y, -z);
const facingLeft: Movement = {
  ...bow,
  figures: bow.figures.map((figure) => mapJoints(figure, halfTurn, halfTurn)),
};
const prone: Movement = {
  body,
  t: [0, 0.1, 0.2],
  figures: [0, 6, 12].map((lift) =>
    lyingFigure(
      {
        armLift: lift - 10,
        chestLift: lift,
        legLift: lift / 2,
        kneeFlexion: 5,
        elbowFlexion: 20,
        neckFlexion: -8,
      },
      body,
    ),
  ),
};

const NAMES: Readonly<Record<string, Joint>> = {
  Hips: "pelvis",
  Chest: "chest",
  Head: "head",
  LeftUpLeg: "leftHip",
  RightLeg: "rightKnee",
  LeftFoot: "leftAnkle",
  LeftArm: "leftShoulder",
  RightForeArm: "rightElbow",
  LeftHand: "leftWrist",
};

describe("BVH", () => {
  it.each([
    ["bowing to the right", bow],
    ["bowing to the left", facingLeft],
    ["lying face down", prone],
  ])("puts every joint where the figure has it, %s", (_, movement) => {
    const { skeleton, clip } = new BVHLoader().parse(movementBvh(movement));
    const root = skeleton.bones[0]!;
    const mixer = new AnimationMixer(root);
    mixer.clipAction(clip).play();
    movement.figures.forEach((figure, i) => {
      mixer.setTime(i / 10);
      root.updateMatrixWorld(true);
      for (const [name, joint] of Object.entries(NAMES)) {
        const at = root.getObjectByName(name)!.getWorldPosition(new Vector3()).divideScalar(100);
        expect(away(at, figure.joints[joint]), `${name} in frame ${i}`).toBeLessThan(0.002);
      }
    });
  });

  it("says its rate, its length and its channels", () => {
    const text = movementBvh(bow);
    expect(text).toMatch(/^HIERARCHY\nROOT Hips\n/);
    expect(text).toContain("Frames: 9\nFrame Time: 0.1000000\n");
    const channels = [...text.matchAll(/CHANNELS (\d)/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    const rows = text
      .split("\n")
      .slice(text.split("\n").findIndex((line) => line.startsWith("Frame Time")) + 1, -1);
    expect(rows).toHaveLength(9);
    for (const row of rows) expect(row.split(" ").map(Number).filter(Number.isFinite)).toHaveLength(channels);
  });

  it("turns pelvis and chest apart by as much as the back is bent", () => {
    const bend = (movement: Movement, frame: number): number => {
      const { skeleton, clip } = new BVHLoader().parse(movementBvh(movement));
      const mixer = new AnimationMixer(skeleton.bones[0]!);
      mixer.clipAction(clip).play();
      mixer.setTime(frame / 10);
      const up = (name: string) => {
        const node = skeleton.bones[0]!.getObjectByName(name)!;
        node.updateWorldMatrix(true, false);
        return new Vector3(0, 1, 0).transformDirection(node.matrixWorld);
      };
      return up("Hips").angleTo(up("Chest"));
    };
    expect(bend(bow, 8)).toBeCloseTo(radians(32), 3);
    expect(bend(bow, 0)).toBeCloseTo(0, 3);
  });
});

const away = (point: Vector3, { x, y, z }: Vec3): number => point.distanceTo(new Vector3(x, y, z));

describe("glTF", () => {
  /** What the exporter needs of a browser and Node lacks. */
  class Reader {
    result: ArrayBuffer | undefined;
    onloadend: () => void = () => {};
    readAsArrayBuffer(blob: Blob): void {
      void blob.arrayBuffer().then((bytes) => {
        this.result = bytes;
        this.onloadend();
      });
    }
  }
  beforeAll(() => {
    vi.stubGlobal("FileReader", Reader);
    vi.stubGlobal("self", globalThis);
  });

  it("moves a torso and all limbs on the recording's clock, and nothing deforms but the torso", async () => {
    const gltf = await new GLTFLoader().parseAsync(await movementGlb(bow), "");
    expect(gltf.animations).toHaveLength(1);
    const clip = gltf.animations[0]!;
    expect(clip.duration).toBeCloseTo(2.8, 3);
    const mixer = playing(gltf.scene, clip);
    for (const frame of [0, 5, 8]) {
      mixer.setTime(bow.t[frame]!);
      gltf.scene.updateMatrixWorld(true);
      const figure = bow.figures[frame]!;
      for (const joint of ["leftKnee", "rightWrist", "rightAnkle"] as const)
        expect(nearestPart(gltf.scene, figure.joints[joint]), `${joint} in frame ${frame}`).toBeLessThan(
          0.002,
        );
      expect(away(bonePosition(gltf.scene, "spine-3"), spineOf(figure).point(0.5))).toBeLessThan(0.002);
    }
  });

  it("bends the torso's skin as the figure's back is bent", async () => {
    const gltf = await new GLTFLoader().parseAsync(await movementGlb(bow), "");
    const torso = gltf.scene.getObjectByName("torso")!;
    expect("isSkinnedMesh" in torso && torso.isSkinnedMesh).toBe(true);
    const mixer = playing(gltf.scene, gltf.animations[0]!);
    mixer.setTime(bow.t[8]!);
    gltf.scene.updateMatrixWorld(true);
    const skin = torso as unknown as {
      getVertexPosition(i: number, into: Vector3): Vector3;
      geometry: { attributes: { position: { count: number } } };
    };
    const spine = spineOf(bow.figures[8]!);
    const { x, y, z } = spine.point(0.5);
    const distances = Array.from({ length: skin.geometry.attributes.position.count }, (_, i) =>
      skin.getVertexPosition(i, new Vector3()).distanceTo(new Vector3(x, y, z)),
    );
    // The skin lies around the spine's middle at the torso's depth, not at where a straight back would be.
    expect(Math.min(...distances)).toBeGreaterThan(0.07);
    expect(Math.min(...distances)).toBeLessThan(0.125);
  });
});

/** Once, and then stays at its end. */
function playing(scene: Object3D, clip: AnimationClip): AnimationMixer {
  const mixer = new AnimationMixer(scene);
  const action = mixer.clipAction(clip).setLoop(LoopOnce, 1);
  action.clampWhenFinished = true;
  action.play();
  return mixer;
}

/** How far the nearest rigid part's origin is. */
function nearestPart(scene: Object3D, joint: Vec3): number {
  const found: number[] = [];
  scene.traverse((part) => {
    if (part.name.startsWith("part-")) found.push(away(part.getWorldPosition(new Vector3()), joint));
  });
  return Math.min(...found);
}
const bonePosition = (scene: Object3D, name: string): Vector3 =>
  scene.getObjectByName(name)!.getWorldPosition(new Vector3());

describe("a movement", () => {
  const moved: Movement = {
    body,
    t: [0, 0.2, 1.5],
    figures: [bow.figures[0]!, bow.figures[4]!, bow.figures[8]!],
  };
  const lean = (figure: Figure): number =>
    Math.asin((figure.joints.chest.x - figure.joints.pelvis.x) / body.trunk);

  it("goes on evenly between two frames, and stands still where nobody was seen", () => {
    expect(lean(figureAt(moved, 0.1))).toBeGreaterThan(lean(bow.figures[1]!));
    expect(lean(figureAt(moved, 0.1))).toBeLessThan(lean(bow.figures[3]!));
    expect(figureAt(moved, 1.2)).toBe(moved.figures[1]);
    expect(figureAt(moved, 1.5)).toBe(moved.figures[2]);
    expect(figureAt(moved, 99)).toBe(moved.figures[2]);
    expect(figureAt(moved, -1)).toBe(moved.figures[0]);
  });

  it("is none of a recording in which nobody was found", () => {
    const track = { t: [0, 1], world: () => undefined, signals: () => ({}) };
    expect(movementOf(track, "superman")).toBeUndefined();
  });
});
