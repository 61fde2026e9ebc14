/**
 * The same recording in another form: other container, codec, size, place in the picture, times, sound. In the page, since
 * that has the encoders.
 */
import {
  ALL_FORMATS,
  AudioSample,
  AudioSampleSource,
  BlobSource,
  BufferTarget,
  Conversion,
  Input,
  MkvOutputFormat,
  MovOutputFormat,
  Mp4OutputFormat,
  MpegTsOutputFormat,
  Output,
  type OutputFormat,
  type VideoCodec,
  VideoSample,
  VideoSampleSink,
  VideoSampleSource,
  WebMOutputFormat,
} from "mediabunny";

const FORMATS = {
  mp4: () => new Mp4OutputFormat({ fastStart: false }),
  "mp4, index first": () => new Mp4OutputFormat({ fastStart: "in-memory" }),
  "mp4 in fragments": () => new Mp4OutputFormat({ fastStart: "fragmented" }),
  mov: () => new MovOutputFormat({ fastStart: false }),
  mkv: () => new MkvOutputFormat(),
  webm: () => new WebMOutputFormat(),
  ts: () => new MpegTsOutputFormat(),
} as const satisfies Record<string, () => OutputFormat>;

export interface Remake {
  readonly format: keyof typeof FORMATS;
  /** Absent: the packets are copied as they are, and nothing below is heeded. */
  readonly codec?: VideoCodec;
  /** Of the picture in its file; default as it was. */
  readonly width?: number;
  readonly height?: number;
  /** Where the recording is drawn in that: all of it, or in proportion with bars. Default: all. */
  readonly bars?: boolean;
  readonly mirrored?: boolean;
  /** Turned back by this in the file, and forth again by whoever follows its header. */
  readonly rotation?: 0 | 90 | 180 | 270;
  /** Seconds at which there is a frame, of those of the recording; default every second one. */
  readonly times?: readonly number[];
  /** Stretches of the recording in the order of the file, `[from, to]` in seconds. Default: as it was. */
  readonly order?: readonly (readonly [number, number])[];
  /** The first frame's time in the file. */
  readonly start?: number;
  /** Silence, `[from, to]` in seconds of the file. */
  readonly sound?: readonly [number, number];
  /** Half the size within these seconds: the line got worse. */
  readonly worse?: readonly [number, number];
}

const BITRATE = 3_000_000;
const SAMPLE_RATE = 48_000;

/** Seconds of `recording`'s own frames. */
const HALF_OF_THIRTY = (duration: number): number[] =>
  Array.from({ length: Math.round(duration * 15) }, (_, i) => i / 15);

export async function remake(recording: Blob, recipe: Remake): Promise<Blob> {
  const input = new Input({ source: new BlobSource(recording), formats: ALL_FORMATS });
  const target = new BufferTarget();
  const output = new Output({ format: FORMATS[recipe.format](), target });
  try {
    if (recipe.codec) await encode(input, output, recipe, recipe.codec);
    else await (await Conversion.init({ input, output, showWarnings: false })).execute();
    return new Blob([target.buffer!]);
  } finally {
    input.dispose();
  }
}

async function encode(input: Input, output: Output, recipe: Remake, codec: VideoCodec): Promise<void> {
  const track = (await input.getPrimaryVideoTrack())!;
  const duration = await track.computeDuration();
  const start = recipe.start ?? 0;
  const rotation = recipe.rotation ?? 0;
  const source = new VideoSampleSource({ codec, bitrate: BITRATE, sizeChangeBehavior: "passThrough" });
  output.addVideoTrack(source, rotation === 0 ? {} : { rotation });
  const sound = recipe.sound && new AudioSampleSource({ codec: "opus", bitrate: 24_000 });
  if (sound) output.addAudioTrack(sound);
  await output.start();
  if (sound) await addSilence(sound, recipe.sound!);
  const moments = momentsOf(recipe, duration);
  const samples = new VideoSampleSink(track).samplesAtTimestamps(moments.map(({ of }) => of + 1e-3));
  let i = 0;
  for await (const sample of samples) {
    const { at } = moments[i]!;
    const next = moments[i + 1]?.at ?? at + (at - (moments[i - 1]?.at ?? at - 1 / 15));
    const frame = new VideoSample(draw(sample!, recipe, at), { timestamp: start + at, duration: next - at });
    await source.add(frame);
    frame.close();
    sample!.close();
    i += 1;
  }
  await output.finalize();
}

interface Moment {
  /** Of the recording. */
  readonly of: number;
  /** Of the file, from its first frame. */
  readonly at: number;
}

function momentsOf({ times, order }: Remake, duration: number): Moment[] {
  const all = times ?? HALF_OF_THIRTY(duration);
  const stretches = order ?? [[0, duration] as const];
  let before = 0;
  return stretches.flatMap(([from, to]) => {
    const moments = all
      .filter((t) => t >= from - 1e-6 && t < to - 1e-6)
      .map((t) => ({ of: t, at: before + t - from }));
    before += to - from;
    return moments;
  });
}

function draw(sample: VideoSample, recipe: Remake, at: number): OffscreenCanvas {
  const { rotation = 0, mirrored, bars, worse } = recipe;
  const scale = worse && at >= worse[0] && at < worse[1] ? 0.5 : 1;
  const width = scale * (recipe.width ?? sample.displayWidth);
  const height = scale * (recipe.height ?? sample.displayHeight);
  const turned = rotation % 180 !== 0;
  const canvas = new OffscreenCanvas(turned ? height : width, turned ? width : height);
  const pen = canvas.getContext("2d", { alpha: false })!;
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((-rotation * Math.PI) / 180);
  if (mirrored) pen.scale(-1, 1);
  const fit = bars ? Math.min(width / sample.displayWidth, height / sample.displayHeight) : 0;
  const [w, h] = bars ? [fit * sample.displayWidth, fit * sample.displayHeight] : [width, height];
  sample.draw(pen, -w / 2, -h / 2, w, h);
  return canvas;
}

async function addSilence(source: AudioSampleSource, [from, to]: readonly [number, number]): Promise<void> {
  for (let t = from; t < to; t += 1) {
    const data = new Float32Array(Math.round(Math.min(1, to - t) * SAMPLE_RATE));
    const sample = new AudioSample({
      data,
      format: "f32",
      numberOfChannels: 1,
      sampleRate: SAMPLE_RATE,
      timestamp: t,
    });
    await source.add(sample);
    sample.close();
  }
}
