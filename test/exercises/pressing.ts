/** Arms of a measured body that stands and presses. */
import type { Arm } from "../../src/core/kinematics/arms.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { measurement, standingUp } from "../core/measured.ts";

const AT_SHOULDERS: Arm = { up: 0.06, ahead: 0.2, elbow: 120, shown: 40, shownMore: 30 };

/** Both arms at the shoulders, both seen, side-on, unless it says otherwise. */
export function carrying(
  t: number,
  near: Partial<Arm> = {},
  far: Partial<Arm> = near,
  over: Partial<Measurement> = {},
): Measurement {
  const arms = { near: { ...AT_SHOULDERS, ...near }, far: { ...AT_SHOULDERS, ...far } };
  return measurement(t, { ...standingUp, elbowFlexion: arms.near.elbow }, { arms, ...over });
}

/** The same with the network's belief in each hand. */
export function seen(m: Measurement, near: number, far = near): Measurement {
  const { carriage } = m;
  return {
    ...m,
    carriage: {
      ...carriage,
      near: { ...carriage.near, visibility: near },
      far: { ...carriage.far, visibility: far },
    },
  };
}
