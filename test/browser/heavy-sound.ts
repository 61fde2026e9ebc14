/** A clip with so much sound between its pictures that a reader has to come back to the file again and again. */
import {
  ALL_FORMATS,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  MovOutputFormat,
  Output,
} from "mediabunny";

const SAMPLE_RATE = 192_000;
const CHANNELS = 8;
const BYTES_PER_SECOND = SAMPLE_RATE * CHANNELS * 4;

export async function withHeavySound(clip: string, path: string): Promise<void> {
  const input = new Input({ source: new FilePathSource(clip), formats: ALL_FORMATS });
  const track = (await input.getPrimaryVideoTrack())!;
  const output = new Output({ format: new MovOutputFormat(), target: new FilePathTarget(path) });
  const pictures = new EncodedVideoPacketSource((await track.getCodec())!);
  const sound = new EncodedAudioPacketSource("pcm-s32");
  output.addVideoTrack(pictures);
  output.addAudioTrack(sound);
  await output.start();
  const decoderConfig = (await track.getDecoderConfig())!;
  // Its own clock: pictures are stored in another order than they are shown.
  let t = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    await pictures.add(packet, { decoderConfig });
    const silence = new Uint8Array(Math.round(packet.duration * SAMPLE_RATE) * CHANNELS * 4);
    await sound.add(new EncodedPacket(silence, "key", t, silence.length / BYTES_PER_SECOND), {
      decoderConfig: { codec: "pcm-s32", sampleRate: SAMPLE_RATE, numberOfChannels: CHANNELS },
    });
    t += silence.length / BYTES_PER_SECOND;
  }
  await output.finalize();
  input.dispose();
}
