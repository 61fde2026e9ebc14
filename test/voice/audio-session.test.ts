import { expect, it, vi } from "vitest";
import { openDucking } from "../../src/voice/audio-session.ts";

it("plays beside music, and over it while speaking, where the browser can", () => {
  const session = { type: "auto" };
  const ducking = openDucking(session);
  expect(session.type).toBe("ambient");
  ducking.speaking();
  expect(session.type).toBe("transient");
  ducking.quiet();
  expect(session.type).toBe("ambient");
});

it("does nothing where the browser can't, or refuses", () => {
  expect(() => openDucking(undefined).speaking()).not.toThrow();
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const refusing = {
    get type() {
      return "auto";
    },
    set type(_: string) {
      throw new Error("no");
    },
  };
  expect(() => openDucking(refusing).quiet()).not.toThrow();
  expect(warn).toHaveBeenCalled();
  warn.mockRestore();
});
