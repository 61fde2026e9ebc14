/** That the page is silent, and why. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { liveText } from "../../messages/live.ts";
import type { LiveControl } from "../services.ts";

/** Long enough to be read from afar; then the picture is worth more. */
const NOTICE_STANDS_MS = 10_000;

export function SoundNotice({
  control,
  voiceOn,
}: {
  readonly control: LiveControl;
  readonly voiceOn: boolean;
}) {
  const text = liveText.value;
  const over = useSignal(false);
  const silent = voiceOn && !control.voiceWorks.value;
  useEffect(() => {
    over.value = false;
    if (!silent) return;
    const timer = setTimeout(() => {
      over.value = true;
    }, NOTICE_STANDS_MS);
    return () => clearTimeout(timer);
  }, [silent]);
  if (control.soundLocked.value) return <p class="chip sound-notice">{text.soundLocked}</p>;
  return silent && !over.value ? <p class="chip sound-notice">{text.noVoice}</p> : null;
}
