/** Why a recording has no repetition, and what to do about it, in one line. */
import type { NothingCounted } from "../../src/core/session/nothing-counted.ts";

export const NOTHING_IN_WORDS: Readonly<Record<NothingCounted, string>> = {
  nobody: "nobody was found. The whole body should be in the picture, side-on, in good light",
  "few-pictures": "fewer than 5 pictures a second were analysed. Take a smaller --every, or record with more",
  dark: "the picture is too dark. Record again with more light",
  "not-whole": "parts of the body are out of the picture. Record again from head to feet",
  far: "the person is too small in the picture. Record again from two to four metres",
  turned: "the camera did not see the person from the side. Record again side-on",
  "no-start": "nobody held still in a start posture before moving. Hold still for a second first",
  "no-movement": "no movement was recognised, or it was too small. Name the exercise with --exercise",
};
