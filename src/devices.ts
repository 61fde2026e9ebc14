/** Cameras and voices of this device, as the settings offer them. */
import { listCameras } from "./frames/camera.ts";
import type { Devices } from "./ui/services.ts";
import { type Earcons, openEarcons } from "./voice/earcons.ts";
import { localVoices } from "./voice/engine.ts";
import { canHear, hear } from "./workout/spoken-orders.ts";

let earcons: Earcons | undefined;

export const devices: Devices = {
  async cameras() {
    const found = await listCameras();
    // Before the permission, browsers tell of cameras without names or ids; there is nothing to choose then.
    return found
      .filter(({ deviceId }) => deviceId !== "")
      .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
  },
  voices: (language) => localVoices(language).map(({ id, name }) => ({ id, name })),
  onVoicesChange(listener) {
    if (!("speechSynthesis" in globalThis)) return () => {};
    speechSynthesis.addEventListener("voiceschanged", listener);
    return () => speechSynthesis.removeEventListener("voiceschanged", listener);
  },
  playTone() {
    earcons ??= openEarcons();
    earcons.unlock();
    earcons.play("rep");
  },
  canHear,
  hear,
};
