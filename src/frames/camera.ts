/**
 * The camera as a frame source. One permission prompt per start; nothing but the picture is asked for, never the
 * microphone.
 */
import { SourceError } from "./source.ts";
import { cameraClock, canFollowVideo, type LiveSource, silentVideo, VideoSource } from "./video.ts";

export interface CameraChoice {
  /** Empty: whichever faces `facing`. */
  readonly deviceId: string;
  readonly facing: "user" | "environment";
  /** Whether a camera that faces the user is shown mirrored. */
  readonly mirrored: boolean;
}

export interface CameraDevice {
  readonly deviceId: string;
  /** Empty until the user has allowed the camera once. */
  readonly label: string;
}

/** A track that is muted (a lid, a privacy switch, another program) for this long counts as lost. */
const MUTED_MS = 4000;

/** Rejects with SourceError. */
export async function openCamera(choice: CameraChoice): Promise<LiveSource> {
  if (!navigator.mediaDevices?.getUserMedia)
    throw new SourceError(
      "insecure-page",
      "This page may not use a camera.",
      "Open Backline by https:// or on localhost, in a browser with camera support, or try a sample.",
    );
  if (!canFollowVideo())
    throw new SourceError(
      "unreadable",
      "This browser can't hand over the camera's pictures.",
      "Use a current Chrome, Edge, Firefox or Safari, or review a video.",
    );
  const stream = await requestStream(choice);
  const track = stream.getVideoTracks()[0];
  if (!track) throw noCamera();
  const video = silentVideo();
  video.srcObject = stream;
  try {
    await video.play();
  } catch (cause) {
    for (const each of stream.getTracks()) each.stop();
    throw inUse(cause);
  }
  return watched(video, stream, track, choice);
}

function watched(
  video: HTMLVideoElement,
  stream: MediaStream,
  track: MediaStreamTrack,
  choice: CameraChoice,
): LiveSource {
  const { facingMode, frameRate } = track.getSettings();
  let mutedTimer: ReturnType<typeof setTimeout> | undefined;
  const source = new VideoSource(
    video,
    {
      kind: "camera",
      name: track.label || "The camera",
      live: true,
      width: video.videoWidth,
      height: video.videoHeight,
      ...(frameRate === undefined ? {} : { frameRate }),
      mirrored: choice.mirrored && facingMode !== "environment",
    },
    {
      clock: cameraClock(),
      stream,
      release() {
        clearTimeout(mutedTimer);
        for (const each of stream.getTracks()) each.stop();
        video.srcObject = null;
      },
    },
  );
  track.addEventListener("ended", () => source.fail(lost(track.label)));
  track.addEventListener("mute", () => {
    mutedTimer = setTimeout(() => source.fail(lost(track.label)), MUTED_MS);
  });
  track.addEventListener("unmute", () => clearTimeout(mutedTimer));
  return source;
}

async function requestStream(choice: CameraChoice): Promise<MediaStream> {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
  const facing = { ...size, facingMode: { ideal: choice.facing } };
  const wanted = choice.deviceId ? { ...size, deviceId: { exact: choice.deviceId } } : facing;
  try {
    return await ask(wanted);
  } catch (error) {
    // The remembered camera is not plugged in today: any other one is better than none.
    if (choice.deviceId && error instanceof SourceError && error.code === "no-camera") return ask(facing);
    throw error;
  }
}

async function ask(video: MediaTrackConstraints): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (cause) {
    throw asSourceError(cause);
  }
}

function asSourceError(cause: unknown): SourceError {
  const name = cause instanceof DOMException ? cause.name : cause instanceof Error ? cause.name : "";
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return new SourceError(
        "permission-denied",
        "The browser does not let Backline use the camera.",
        "Allow the camera by the sign in the address bar, then try again.",
        { cause },
      );
    case "NotFoundError":
    case "OverconstrainedError":
    case "DevicesNotFoundError":
      return noCamera(cause);
    default:
      return inUse(cause);
  }
}

const noCamera = (cause?: unknown): SourceError =>
  new SourceError(
    "no-camera",
    "No camera was found.",
    "Connect one and try again, or review a video instead.",
    {
      cause,
    },
  );

const inUse = (cause: unknown): SourceError =>
  new SourceError(
    "camera-in-use",
    "The camera did not start; another program may be using it.",
    "Close other programs that use the camera, then try again.",
    { cause },
  );

const lost = (label: string): SourceError =>
  new SourceError(
    "camera-lost",
    `${label || "The camera"} was disconnected.`,
    "Plug it in again and reconnect. Your reps are kept.",
  );

/** Every camera of this device. Labels and ids are empty until the user has allowed the camera once. */
export async function listCameras(): Promise<readonly CameraDevice[]> {
  if (!navigator.mediaDevices?.enumerateDevices) return [];
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind }) => kind === "videoinput")
    .map(({ deviceId, label }) => ({ deviceId, label }));
}
