/** The one word that has to be read at a glance from the mat: the countdown, and READY. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { liveText } from "../../messages/live.ts";
import { prepareText } from "../../messages/prepare.ts";
import type { LiveControl } from "../services.ts";
import type { LiveModel } from "./live-model.ts";

const STANDS_MS = 2500;

export function BigWord({ model, control }: { readonly model: LiveModel; readonly control: LiveControl }) {
  const ready = model.readyAt.value;
  const over = useSignal(false);
  useEffect(() => {
    over.value = false;
    if (ready === undefined) return;
    const timer = setTimeout(() => {
      over.value = true;
    }, STANDS_MS);
    return () => clearTimeout(timer);
  }, [ready]);
  if (control.preparing.value === "counting") {
    const seconds = control.countdown.value;
    return (
      <p class="big-word" data-kind="countdown" role="timer" aria-label={prepareText.value.counting(seconds)}>
        {seconds}
      </p>
    );
  }
  if (ready === undefined || over.value) return null;
  return (
    <p class="big-word" data-kind="ready" aria-hidden="true">
      {liveText.value.ready}
    </p>
  );
}
