/** A few seconds as a phone films them in its best setting, encoded by the browser out of a small clip. */
import {
  ALL_FORMATS,
  BlobSource,
  BufferTarget,
  Conversion,
  Input,
  Mp4OutputFormat,
  Output,
} from "mediabunny";

const SECONDS = 4;
const BITS_A_SECOND = 20e6;

export async function phoneLap(clip: Blob): Promise<Blob> {
  const input = new Input({ source: new BlobSource(clip), formats: ALL_FORMATS });
  const target = new BufferTarget();
  const conversion = await Conversion.init({
    input,
    output: new Output({ format: new Mp4OutputFormat(), target }),
    trim: { start: 0, end: SECONDS },
    audio: { discard: true },
    video: {
      width: 3840,
      height: 2160,
      fit: "contain",
      frameRate: 60,
      codec: "avc",
      bitrate: BITS_A_SECOND,
      keyFrameInterval: 1,
      forceTranscode: true,
    },
  });
  await conversion.execute();
  input.dispose();
  return new Blob([target.buffer!], { type: "video/mp4" });
}
