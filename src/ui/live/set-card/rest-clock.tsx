/** How much rest is left, as a clock that is read from across a room. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { clockOf } from "../../../messages/format.ts";
import { setCardText } from "../../../messages/set-card.ts";

export function RestClock({ left }: { readonly left: number }) {
  const text = setCardText.value;
  return (
    <div class="rest" data-over={left === 0}>
      <p class="rest-name">{left > 0 ? text.rest : text.restOver}</p>
      <p class="rest-clock" role="timer" aria-label={text.restLeft(left)}>
        {clockOf(left)}
      </p>
    </div>
  );
}

/** Between free sets: a minute is what most people take; nothing happens when it is over. */
const FREE_REST_SECONDS = 60;
const TICK_MS = 250;

export function FreeRest() {
  const left = useSignal(FREE_REST_SECONDS);
  useEffect(() => {
    const ends = performance.now() + FREE_REST_SECONDS * 1000;
    const timer = setInterval(() => {
      left.value = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
      if (left.peek() === 0) clearInterval(timer);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return <RestClock left={left.value} />;
}
