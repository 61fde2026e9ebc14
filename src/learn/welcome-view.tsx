/** Three screens for whoever is new, on the way to the camera; each can be left at once. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { atOnceInWords, byTwoInWords, chosenInWords } from "../messages/exercises.ts";
import { welcomeText } from "../messages/welcome.ts";
import type { ViewProps } from "../ui/route.ts";
import "./welcome.css";

/** Where to stand, what to hear, when to stop: one plain sign each. */
function Sign({ screen }: { readonly screen: number }) {
  return (
    <svg class="welcome-sign" viewBox="0 0 400 300" aria-hidden="true" focusable="false">
      <path class="sign-floor" d="M20 260 H380" />
      {screen === 0 && (
        <>
          {/* A propped-up device, whichever: its camera looks at the lifter. */}
          <path d="M62 250 L92 170 M118 250 L84 192" />
          <circle cx="103" cy="164" r="7" class="sign-lens" />
          <path d="M150 215 H258 M238 200 L258 215 L238 230" class="sign-thin" />
          <circle cx="312" cy="72" r="23" class="sign-fill" />
          <path d="M312 112 V176" class="sign-trunk" />
          <path d="M312 176 V250 M312 250 H286" />
        </>
      )}
      {screen === 1 && (
        <>
          <path d="M70 120 H110 L160 80 V220 L110 180 H70 Z" />
          <path d="M200 120 Q225 150 200 180 M235 95 Q280 150 235 205 M270 70 Q335 150 270 230" />
        </>
      )}
      {screen === 2 && (
        <>
          <path d="M135 70 L265 70 L325 130 V190 L265 250 H135 L75 190 V130 Z" class="sign-stop" />
          <path d="M200 110 V175 M200 205 V212" />
        </>
      )}
    </svg>
  );
}

export default function Welcome({ services }: ViewProps) {
  const text = welcomeText.value;
  const [screen, setScreen] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const { screens } = text;
  const shown = screens[screen];
  const last = screen === screens.length - 1;
  useEffect(() => services.settings.change({ welcomeSeen: true }), []);
  // With the screen itself: a key pressed meanwhile would be lost.
  useLayoutEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [screen]);
  return (
    <section class="welcome" aria-label={text.title}>
      <Sign screen={screen} />
      <div class="welcome-words">
        <p class="welcome-step">{text.step(screen + 1, screens.length)}</p>
        <h1 tabIndex={-1} ref={heading}>
          {shown?.title}
        </h1>
        {shown?.text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {screen === 0 && <p>{text.exercises(atOnceInWords(), byTwoInWords(), chosenInWords() !== "")}</p>}
        <p class="welcome-steps row">
          {last ? (
            <a class="button strong" href="#/live">
              {text.done}
            </a>
          ) : (
            <button type="button" class="button strong" onClick={() => setScreen(screen + 1)}>
              {text.next}
            </button>
          )}
          {screen > 0 && (
            <button type="button" class="button quiet" onClick={() => setScreen(screen - 1)}>
              {text.back}
            </button>
          )}
          {!last && (
            <a class="button quiet" href="#/live">
              {text.skip}
            </a>
          )}
        </p>
      </div>
    </section>
  );
}
