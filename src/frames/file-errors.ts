/** What can be wrong with a recording, each with what to do next. */
import { SourceError, type SourceInfo } from "./source.ts";

const OTHER_FILE = "Choose another file: MP4, MOV, WebM or MKV.";

export const emptyFile = (name: string): SourceError =>
  new SourceError(
    "empty",
    `${name} has no content.`,
    "The recording may not have been saved: record it again or choose another file.",
  );

export const notAVideo = (name: string): SourceError =>
  new SourceError("not-a-video", `${name} is not a video that Backline knows.`, OTHER_FILE);

export const noPicture = (name: string): SourceError =>
  new SourceError("no-picture", `${name} has sound, but no picture.`, "Choose a recording with a picture.");

export const cannotDecode = (name: string, codec: string | null): SourceError =>
  new SourceError(
    "unsupported-codec",
    `This browser can't decode ${name}${codec ? ` (${codec})` : ""}.`,
    "Convert it to MP4 with H.264, or open it in another browser.",
  );

export const unreadable = (name: string, cause?: unknown): SourceError =>
  new SourceError(
    "unreadable",
    `${name} can't be read: it is damaged or cut off.`,
    "Copy it again from where it was recorded, or choose another file.",
    { cause },
  );

const fileGone = (name: string, cause: unknown): SourceError =>
  new SourceError(
    "file-gone",
    `${name} was moved, changed or deleted while it was read.`,
    "Put it back unchanged, or connect its drive again, and try again; or choose another recording.",
    { cause },
  );

/** Asked of the file itself: what a reader of streams throws does not tell. */
const isGone = (file: Blob): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => false,
      () => true,
    );

/** A recording that stopped to be readable after `reached` seconds of picture. */
export const stoppedReading = async (
  file: Blob,
  info: SourceInfo,
  reached: number,
  cause: unknown,
): Promise<SourceError> =>
  (await isGone(file)) ? fileGone(info.name, cause) : damagedAfter(info, reached, cause);

/** One that neither way of decoding takes. */
export const notDecoded = async (
  file: Blob,
  name: string,
  codec: string | null,
  cause: unknown,
): Promise<SourceError> =>
  (await isGone(file)) ? fileGone(name, cause) : Object.assign(cannotDecode(name, codec), { cause });

/** One that could not even be opened. */
export const notOpened = async (file: Blob, name: string, cause: unknown): Promise<SourceError> =>
  (await isGone(file)) ? fileGone(name, cause) : unreadable(name, cause);

const within = (info: SourceInfo, reached: number): string =>
  `${reached.toFixed(1)} s${info.duration ? ` of ${info.duration.toFixed(1)} s` : ""}`;

/** The file ended after `reached` seconds of picture, though it was to be longer. */
export const brokenOff = (info: SourceInfo, reached: number): SourceError =>
  reached <= 0
    ? unreadable(info.name)
    : new SourceError(
        "cut-off",
        `${info.name} breaks off after ${within(info, reached)}.`,
        "What could be read up to there was used. Copy the file again to get the rest.",
      );

/** What follows after `reached` seconds of picture can't be decoded, or is missing. */
export const damagedAfter = (info: SourceInfo, reached: number, cause?: unknown): SourceError =>
  reached <= 0
    ? unreadable(info.name, cause)
    : new SourceError(
        "unreadable",
        `${info.name} is damaged after ${within(info, reached)}.`,
        "What could be read up to there was used. Copy the file again to get the rest.",
        { cause },
      );

/** Some of it can't be decoded or is missing, for the first time after `first` seconds of picture; the rest was read. */
export const damagedInPlaces = (info: SourceInfo, first: number): SourceError =>
  new SourceError(
    "damaged-in-places",
    `${info.name} is damaged in places, first after ${within(info, first)}.`,
    "What could be read before and after was used. Copy the file again to get the rest.",
  );

/** Two recordings in one file, one behind the other, each with a clock of its own. */
export const startsOver = (info: SourceInfo, reached: number): SourceError =>
  new SourceError(
    "starts-over",
    `${info.name} starts over after ${reached.toFixed(1)} s: a second recording follows in the same file, and was not read.`,
    "What came before it was used. Split the file, or convert it to MP4, to get the rest.",
  );

export const isProtected = (name: string): SourceError =>
  new SourceError(
    "protected",
    `${name} is protected: its pictures are encrypted, and only the player that they were made for can show them.`,
    "Choose a recording without copy protection.",
  );
