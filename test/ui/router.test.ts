import { describe, expect, it } from "vitest";
import { readPlace } from "../../src/ui/router.ts";

describe("places", () => {
  it("read the name, the rest and the query of an address", () => {
    const place = readPlace("#/sample/superman/again?target=8&from=plan");
    expect(place.name).toBe("sample");
    expect(place.rest).toEqual(["superman", "again"]);
    expect(place.query.get("target")).toBe("8");
  });

  it("take no hash, an empty one and a slash for the first screen", () => {
    for (const hash of ["", "#", "#/", "#//"]) expect(readPlace(hash).name).toBe("");
  });

  it("survive a mistyped escape", () => {
    expect(readPlace("#/history/%E0%A4%A").rest).toEqual(["%E0%A4%A"]);
  });
});
