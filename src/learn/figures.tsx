/** The 3D demonstration of a page, and still pictures. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ExerciseName, FaultKind } from "../core/quantity.ts";
import { exerciseTitle, faultName } from "../messages/exercises.ts";
import { learnText } from "../messages/learn.ts";
import { type Demonstration, type LoadDemonstrator, shownTheme, wantsStillness } from "./demonstration.ts";
import { FIGURE_SIZE, figureAddress } from "./pictures.ts";

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
      {/* Until the 3D figure moves, and where a device can't draw it, the exercise stands here as a picture. */}
      {(stage === "loading" || stage === "failed") && (
        <div class="demo-still">
          <Still exercise={exercise} theme={theme} label={text.label(exerciseTitle(exercise))} atOnce />
        </div>
      )}
      <div
        class="demo-box"
        ref={box}
        role="img"
        aria-label={text.label(exerciseTitle(exercise))}
        hidden={stage === "failed"}
        data-waiting={stage === "loading"}
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

/** In the theme that is shown, whether chosen in the settings or by the system; there at once, also without 3D. */
export function Still({
  exercise,
  fault,
  theme,
  label,
  atOnce = false,
}: Omit<Props, "load"> & {
  readonly fault?: FaultKind;
  readonly label: string;
  /** Whether it is what one came to see, rather than something further down. */
  readonly atOnce?: boolean;
}) {
  const chosen = theme === "dark" ? "dark" : "light";
  return (
    <picture>
      {theme === "system" && (
        <source media="(prefers-color-scheme: dark)" srcset={figureAddress(exercise, fault, "dark")} />
      )}
      <img
        src={figureAddress(exercise, fault, chosen)}
        alt={label}
        loading={atOnce ? "eager" : "lazy"}
        fetchpriority={atOnce ? "high" : "auto"}
        {...FIGURE_SIZE}
      />
    </picture>
  );
}

export function FaultPicture({
  exercise,
  theme,
  fault,
}: Omit<Props, "load"> & { readonly fault: FaultKind }) {
  const label = learnText.value.demo.still(faultName(exercise, fault));
  return (
    <div class="fault-picture">
      <Still exercise={exercise} fault={fault} theme={theme} label={label} />
    </div>
  );
}
