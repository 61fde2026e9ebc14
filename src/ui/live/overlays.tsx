/** What lies over the picture: set-up checks, unseen parts, how sure the coach is, opening. */
import type { BodyPart, SetupCheckName } from "../../core/events.ts";
import { liveText } from "../../messages/live.ts";
import { termsText } from "../../messages/terms.ts";
import { Icon } from "../icon.tsx";
import type { LiveInput } from "../services.ts";
import type { LiveModel } from "./live-model.ts";

/** These are told during a set too: nothing can be judged until they are mended. */
const SPOILS_A_SET: readonly SetupCheckName[] = ["light", "picture"];

export function SetupChecks({ model }: { readonly model: LiveModel }) {
  const text = liveText.value;
  const status = model.coachStatus.value;
  const checks = model.checks.value;
  const settingUp = status === "setup" || status === "searching";
  const shown = checks
    .split(",")
    .filter(Boolean)
    .map((entry) => entry.split(":") as [SetupCheckName, "0" | "1"])
    .filter(([name, ok]) => settingUp || (ok === "0" && SPOILS_A_SET.includes(name)));
  if (shown.length === 0) return null;
  return (
    <ul class="checks" aria-label={text.checksTitle}>
      {shown.map(([name, ok]) => (
        <li key={name} data-ok={ok === "1"}>
          <Icon name={ok === "1" ? "good" : "unsure"} />
          {text.checks[name]}
          <span class="unseen-text"> – {ok === "1" ? text.checkOk : text.checkOpen}</span>
        </li>
      ))}
    </ul>
  );
}

export function Unseen({ model }: { readonly model: LiveModel }) {
  const parts = model.unseen.value;
  if (parts === "") return null;
  const names = parts.split(",").map((part) => termsText.value.part[part as BodyPart]);
  return (
    <p class="chip unseen-parts">
      <Icon name="unseen" />
      {liveText.value.unseen(names.join(", "))}
    </p>
  );
}

const BARS = { sure: 3, unsure: 2, blind: 1 } as const;

/** Fewer pictures a second than this, and the end of a movement falls between two of them. */
const ENOUGH_PICTURES = 5;

export function Sureness({ model }: { readonly model: LiveModel }) {
  const text = liveText.value;
  const rate = model.rate.value;
  const slow = rate > 0 && rate < ENOUGH_PICTURES;
  // However well each picture shows the body: what happens between two of them is not seen.
  const sureness = slow && model.sureness.value === "sure" ? "unsure" : model.sureness.value;
  // While the model loads there is nothing to be sure of.
  const known = model.status.value.kind === "running" && model.rate.value > 0;
  // In a set the picture belongs to the body: words that ask for nothing would lie over a raised hand.
  const brief = sureness === "sure" && model.coachStatus.value === "armed";
  return (
    <div class="sureness" data-rate={rate}>
      {slow && <p class="chip too-slow">{text.tooSlow}</p>}
      {known && (
        <p class="chip" data-sureness={sureness} data-brief={brief}>
          <span class="bars" aria-hidden="true" data-bars={BARS[sureness]}>
            <i />
            <i />
            <i />
          </span>
          <span class={brief ? "unseen-text" : undefined}>{text.sureness[sureness]}</span>
        </p>
      )}
    </div>
  );
}

export function Opening({ model, input }: { readonly model: LiveModel; readonly input: LiveInput }) {
  const text = liveText.value;
  const status = model.status.value;
  if (status.kind !== "opening") return null;
  const { part, share } = status;
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <div class="opening" role="status">
      <p>{part === "source" && input.kind === "sample" ? text.opening.sample : text.opening[part]}</p>
      <progress
        aria-label={text.opening[part]}
        max={100}
        {...(percent === undefined ? {} : { value: percent })}
      />
      <p class="opening-hint">{text.hints[input.kind]}</p>
    </div>
  );
}
