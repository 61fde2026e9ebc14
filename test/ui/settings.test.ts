import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  defaultSettings,
  openSettings,
  readSettings,
  type TextStorage,
} from "../../src/ui/settings/store.ts";
import { holds } from "../properties.ts";

function memory(initial: string | null = null): TextStorage & { text: string | null } {
  return {
    text: initial,
    getItem() {
      return this.text;
    },
    setItem(_key, value) {
      this.text = value;
    },
  };
}

describe("settings", () => {
  it("keep an exercise that has not arrived yet, and nothing that is no exercise's name", () => {
    expect(readSettings('{"exercise":"good-morning"}').exercise).toBe("good-morning");
    for (const exercise of ["", "Good morning", "__proto__", 7, null])
      expect(readSettings(JSON.stringify({ exercise })).exercise).toBe("auto");
  });

  it("are kept from one visit to the next", () => {
    const storage = memory();
    openSettings(storage).change({ talk: "counts", rate: 1.4, targetReps: 17, theme: "dark" });
    const { talk, rate, targetReps, theme, voice } = openSettings(storage).current.value;
    expect({ talk, rate, targetReps, theme, voice }).toEqual({
      talk: "counts",
      rate: 1.4,
      targetReps: 17,
      theme: "dark",
      voice: true,
    });
  });

  it("lose only the damaged field", () => {
    const read = readSettings(
      JSON.stringify({ rate: "fast", targetReps: 5000, language: "de", backend: "abacus" }),
    );
    expect(read.language).toBe("de");
    expect(read.rate).toBe(defaultSettings.rate);
    expect(read.targetReps).toBe(defaultSettings.targetReps);
    expect(read.backend).toBe("auto");
  });

  it("begin with a voice, tones and a target of twelve", () => {
    expect(defaultSettings).toMatchObject({
      voice: true,
      tones: true,
      talk: "all",
      targetReps: 12,
      backend: "auto",
    });
  });

  it("survive any stored text", () => {
    holds(100, [fc.oneof(fc.string(), fc.json())], (stored) => {
      const read = readSettings(stored);
      expect(Object.keys(read).sort()).toEqual(Object.keys(defaultSettings).sort());
      expect(readSettings(JSON.stringify(read))).toEqual(read);
    });
  });

  it("last as long as the page where nothing can be stored", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const refusing: TextStorage = {
      getItem: () => {
        throw new Error("SecurityError");
      },
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };
    const settings = openSettings(refusing);
    settings.change({ voice: false });
    expect(settings.current.value.voice).toBe(false);
    expect(warn).toHaveBeenCalledTimes(2);
    warn.mockRestore();
  });
});
