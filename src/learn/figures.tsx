/** The 3D demonstration of a page, and the still picture of a fault. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ExerciseName, FaultKind } from "../core/quantity.ts";
import { learnText } from "../messages/learn.ts";
import { termsText } from "../messages/terms.ts";
import {
  type Demonstration,
  drawStill,
  type LoadDemonstrator,
  shownTheme,
  wantsStillness,
} from "./demonstration.ts";

interface Props {
  readonly exercise: ExerciseName;
  readonly load: LoadDemonstrator;
  /** Changes with the theme, so that the pictures are drawn anew. */
  readonly theme: string;
}

const VIEWS = ["side", "front", "top"] as const;

export function Demo({ exercise, load, theme }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const demo = useRef<Demonstration>(undefined);
  const [stage, setStage] = useState<"loading" | "failed" | "playing" | "still">("loading");
  const [view, setView] = useState<(typeof VIEWS)[number]>("side");
  const text = learnText.value.demo;

  useEffect(() => {
    let here = true;
    setStage("loading");
    setView("side");
    load()
      .then(({ mountDemo }) => {
        if (!here || !box.current) return;
        demo.current = mountDemo(box.current, {
          exercise,
          theme: shownTheme(),
          reducedMotion: wantsStillness(),
        });
        setStage(demo.current.playing ? "playing" : "still");
      })
      .catch((error: unknown) => {
        console.warn("No 3D demonstration.", error);
        if (here) setStage("failed");
      });
    return () => {
      here = false;
      demo.current?.dispose();
      demo.current = undefined;
    };
  }, [exercise, theme]);

  const turn = (to: (typeof VIEWS)[number]) => {
    setView(to);
    demo.current?.view(to);
  };
  const toggle = () => {
    if (stage === "playing") demo.current?.pause();
    else demo.current?.play();
    setStage(stage === "playing" ? "still" : "playing");
  };
  return (
    <figure class="demo">
      <div
        class="demo-box"
        ref={box}
        role="img"
        aria-label={text.label(termsText.value.exercise[exercise])}
        hidden={stage === "failed"}
      />
      {stage === "loading" && <p role="status">{text.loading}</p>}
      {stage === "failed" && <p>{text.failed}</p>}
      {(stage === "playing" || stage === "still") && (
        <div class="row demo-controls">
          <button type="button" class="button" onClick={toggle}>
            {stage === "playing" ? text.pause : text.play}
          </button>
          <fieldset class="segments">
            <legend class="unseen-text">{text.views}</legend>
            {VIEWS.map((name) => (
              <button
                type="button"
                key={name}
                class="segment"
                aria-pressed={view === name}
                onClick={() => turn(name)}
              >
                {text.view[name]}
              </button>
            ))}
          </fieldset>
        </div>
      )}
    </figure>
  );
}

const STILL = { width: 480, height: 360 };

/** Drawn when it comes near the screen; a device that can't draw leaves the words alone. */
export function FaultPicture({ exercise, load, theme, fault }: Props & { readonly fault: FaultKind }) {
  const frame = useRef<HTMLDivElement>(null);
  const [address, setAddress] = useState<string>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let here = true;
    let made: string | undefined;
    const draw = () =>
      drawStill(load, { exercise, fault, theme: shownTheme(), ...STILL }, () => here)
        .then((blob) => {
          if (!here || !blob) return;
          made = URL.createObjectURL(blob);
          setAddress(made);
        })
        .catch((error: unknown) => {
          console.warn("No picture of the fault.", error);
          if (here) setFailed(true);
        });
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watcher.disconnect();
        void draw();
      },
      { rootMargin: "300px" },
    );
    if (frame.current) watcher.observe(frame.current);
    return () => {
      here = false;
      watcher.disconnect();
      if (made) URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [exercise, fault, theme]);

  const label = learnText.value.demo.still(termsText.value.fault[fault]);
  if (failed) return null;
  return (
    <div class="fault-picture" ref={frame}>
      {address && <img src={address} alt={label} width={STILL.width} height={STILL.height} />}
    </div>
  );
}
