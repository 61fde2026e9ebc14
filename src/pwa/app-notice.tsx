/** A strip at the foot of the window: a new version, or a reload that makes the coach faster. Never during a set. */
import { useSignal } from "@preact/signals";
import { pwaText } from "../messages/pwa.ts";
import type { Installation } from "./installation.ts";
import "./app-notice.css";

interface NoticeProps {
  readonly installation: Installation;
  /** Whether the user is at something that must not be disturbed. */
  readonly busy: () => boolean;
}

export function AppNotice({ installation, busy }: NoticeProps) {
  const putOff = useSignal(false);
  const { updateReady, fasterAfterReload } = installation;
  if (putOff.value || busy() || !(updateReady.value || fasterAfterReload.value)) return null;
  const text = pwaText.value;
  return (
    <aside class="app-notice" aria-label={text.label}>
      <p role="status">{updateReady.value ? text.updateReady : text.faster}</p>
      <button type="button" class="button" onClick={() => installation.update()}>
        {updateReady.value ? text.update : text.reload}
      </button>
      <button
        type="button"
        class="button quiet"
        onClick={() => {
          putOff.value = true;
        }}
      >
        {text.later}
      </button>
    </aside>
  );
}
