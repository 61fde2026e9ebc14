/** Three screens for whoever is new, on the way to the camera; each can be left at once. */
import { useEffect, useRef, useState } from "preact/hooks";
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
          <path d="M58 250 H128 M58 250 L40 196" />
          <path d="M158 225 H262 M242 210 L262 225 L242 240" class="sign-thin" />
          <circle cx="310" cy="90" r="24" class="sign-fill" />
          <path d="M310 125 V190 M310 190 L305 258" />
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
  useEffect(() => {
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
