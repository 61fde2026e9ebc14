/** Short tones by WebAudio: a rep, a hold that was long enough, a movement that did not count, ready to begin. */
export type Earcon = "rep" | "hold" | "no-rep" | "ready";

interface Note {
  /** Hertz. */
  readonly pitch: number;
  /** Seconds from the tone's start. */
  readonly at: number;
  readonly length: number;
  readonly shape: OscillatorType;
}

/** Apart in pitch, direction and timbre, so that none is mistaken through a laptop's speaker across a room. */
const SCORES: Readonly<Record<Earcon, readonly Note[]>> = {
  rep: [{ pitch: 880, at: 0, length: 0.11, shape: "triangle" }],
  hold: [
    { pitch: 659, at: 0, length: 0.09, shape: "triangle" },
    { pitch: 988, at: 0.1, length: 0.16, shape: "triangle" },
  ],
  ready: [
    { pitch: 523, at: 0, length: 0.12, shape: "triangle" },
    { pitch: 659, at: 0.13, length: 0.12, shape: "triangle" },
    { pitch: 784, at: 0.26, length: 0.28, shape: "triangle" },
  ],
  "no-rep": [
    { pitch: 233, at: 0, length: 0.14, shape: "square" },
    { pitch: 175, at: 0.16, length: 0.22, shape: "square" },
  ],
};
const LOUDNESS: Readonly<Record<OscillatorType, number>> = {
  triangle: 0.35,
  square: 0.12,
  sine: 0.4,
  sawtooth: 0.12,
  custom: 0.3,
};
const ATTACK = 0.006;

export interface Earcons {
  play(tone: Earcon): void;
  /** Call it in a tap or key press: until then browsers keep the page silent. */
  unlock(): void;
  /** Whether the browser still keeps the page silent. */
  readonly locked: boolean;
}

/** Where there is no WebAudio, tones are silent and never locked. */
export function openEarcons(): Earcons {
  if (typeof AudioContext !== "function") return { play() {}, unlock() {}, locked: false };
  let context: AudioContext | undefined;
  const audio = (): AudioContext => {
    context ??= new AudioContext({ latencyHint: "interactive" });
    return context;
  };
  return {
    play(tone) {
      try {
        playNotes(audio(), SCORES[tone]);
      } catch (error) {
        console.warn("No tone could be played.", error);
      }
    },
    unlock() {
      try {
        if (audio().state === "suspended")
          audio()
            .resume()
            .catch((error: unknown) => console.warn("Tones stay locked.", error));
      } catch (error) {
        console.warn("Tones are not available.", error);
      }
    },
    get locked() {
      return context !== undefined && context.state === "suspended";
    },
  };
}

function playNotes(context: AudioContext, notes: readonly Note[]): void {
  // Notes of a silenced context would all sound at once when it wakes.
  if (context.state !== "running") return;
  for (const note of notes) {
    const start = context.currentTime + note.at;
    const end = start + note.length;
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(LOUDNESS[note.shape], start + ATTACK);
    gain.gain.exponentialRampToValueAtTime(0.001, end);
    const oscillator = new OscillatorNode(context, { type: note.shape, frequency: note.pitch });
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(end);
  }
}
