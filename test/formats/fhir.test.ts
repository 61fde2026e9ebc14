/** Training for clinics, held to the rules of HL7. */
import { describe, expect, it } from "vitest";
import "../../src/exercises/packs.ts";
import type { TrainedSet } from "../../src/formats/training.ts";
import { bundle, type Resource, validateR4 } from "./fhir-rules.ts";
import { DAY, MINUTE, NOON, set, superman, WEEK, without } from "./trained.ts";

describe("FHIR", () => {
  it("is held to a schema that refuses what R4 refuses", () => {
    const { whole } = bundle([set("a", 0, { effort: 5, pain: "none" })], NOON + 60 * MINUTE);
    const spoilt = (change: (resource: Record<string, unknown>) => void): boolean => {
      const copy = JSON.parse(JSON.stringify(whole));
      change(
        copy.entry.find((one: { resource: Resource }) => one.resource.resourceType === "Observation")
          .resource,
      );
      return validateR4(copy);
    };
    expect(spoilt(() => {})).toBe(true);
    expect(spoilt((one) => (one.status = "done"))).toBe(false);
    expect(spoilt((one) => (one.effectiveDateTime = "26.11.2026"))).toBe(false);
    expect(spoilt((one) => (one.perfomer = []))).toBe(false);
    expect(spoilt((one) => delete one.code)).toBe(false);
  });

  it("is a bundle of a patient, a device and a panel a set, each after the guide's profile", () => {
    const { whole, entries, of } = bundle([set("a", 0), set("a", 4, superman)], NOON + 60 * MINUTE);
    expect(whole).toMatchObject({ resourceType: "Bundle", type: "collection" });
    expect(entries.slice(0, 2).map(({ resource }) => resource.resourceType)).toEqual(["Patient", "Device"]);
    expect(["PAPanel", "73985-4", "55411-3", "82291-6"].map((code) => of(code).length)).toEqual([2, 2, 2, 1]);
    expect(of("55411-3")[0]).toMatchObject({ valueQuantity: { value: 1.5 } });
    expect(of("73985-4")[1]).toMatchObject({ valueCodeableConcept: { text: "Supermans" } });
    expect(of("PAPanel")[1]).toMatchObject({ note: [{ text: "9 x Supermans" }] });
  });

  it("says of everything that a device estimated it, and names no person", () => {
    const { whole, entries } = bundle([set("a", 0)], NOON + 60 * MINUTE);
    const device = entries[1]!.fullUrl;
    for (const { resource } of entries)
      if (resource.resourceType === "Observation")
        expect(resource).toMatchObject({
          device: { reference: device },
          method: { text: "Counted by a camera" },
        });
    expect(entries[0]!.resource).toMatchObject({ gender: "unknown" });
    expect(JSON.stringify(whole)).not.toMatch(/"(family|given|birthDate|telecom|address)"/);
  });

  it("has effort and pain where they were said, as the user's words and no device's", () => {
    const { of, entries } = bundle(
      [set("a", 0, { effort: 7, pain: "knee" }), set("a", 4, { effort: 0 }), set("a", 8)],
      NOON + 60 * MINUTE,
    );
    expect(
      of("82289-0").map(
        (one) => (one as unknown as { valueQuantity: { value: number } }).valueQuantity.value,
      ),
    ).toEqual([7, 0]);
    const [pain] = of("38204-4");
    expect(pain).toMatchObject({
      method: { text: "Said by the user" },
      valueCodeableConcept: { text: "pain: knee" },
    });
    expect(pain).not.toHaveProperty("device");
    const url = entries.find(({ resource }) => resource === pain)!.fullUrl;
    expect(of("PAPanel")[0]).toMatchObject({ hasMember: expect.arrayContaining([{ reference: url }]) });
  });

  it("has times that are the set's own, in the device's time zone", () => {
    const { of } = bundle([set("a", 0)], NOON + 60 * MINUTE);
    const { effectivePeriod } = of("PAPanel")[0] as unknown as {
      effectivePeriod: { start: string; end: string };
    };
    expect(Date.parse(effectivePeriod.start)).toBe(NOON);
    expect(Date.parse(effectivePeriod.end)).toBe(NOON + 1.5 * MINUTE);
  });

  it("leaves a duration out where a set's end is not known", () => {
    const { of } = bundle([without("endedAt", set("a", 0))], NOON + 60 * MINUTE);
    expect(of("55411-3")).toEqual([]);
    expect(of("PAPanel")[0]).toHaveProperty("effectiveDateTime");
  });

  it("counts days of strength a week over four weeks, or since the first", () => {
    const weekly = (sets: readonly TrainedSet[]) =>
      bundle(sets, NOON).of("82291-6")[0] as unknown as {
        valueQuantity: { value: number };
        derivedFrom: unknown[];
      };
    // Two sets on one day are one day.
    const twice = [set("a", -DAY), set("a", 4 - DAY), set("b", -2 * DAY)];
    expect(weekly(twice).valueQuantity.value).toBe(2);
    expect(weekly(twice).derivedFrom).toHaveLength(3);
    const month = [0, 1, 2, 3].flatMap((week) => [
      set(`c${week}`, -DAY - week * WEEK),
      set(`d${week}`, -3 * DAY - week * WEEK),
    ]);
    expect(weekly([...month, set("e", -5 * DAY), set("old", -40 * WEEK)]).valueQuantity.value).toBe(2.3);
    expect(bundle([set("old", -40 * WEEK)], NOON).of("82291-6")).toEqual([]);
  });
});
