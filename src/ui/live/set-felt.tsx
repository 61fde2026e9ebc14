/**
 * How the set that has just ended felt: by tap, by digit keys, or by voice where the device itself recognises speech. Doing
 * nothing leaves it out. How it is done is told once on a device.
 */
import { useEffect } from "preact/hooks";
import { type FeelingChange, painIn } from "../../core/session/feeling.ts";
import { feelingIn } from "../../core/session/spoken-feeling.ts";
import { language } from "../../messages/catalogue.ts";
import { feelingText } from "../../messages/feeling.ts";
import { useEffortKeys } from "../feeling/effort-keys.ts";
import { HowItFelt } from "../feeling/feeling.tsx";
import type { LiveControl, Services } from "../services.ts";
import { isOrder } from "./commands.ts";
import type { Lead } from "./lead.ts";

interface SetFeltProps {
  readonly control: LiveControl;
  readonly lead: Lead | undefined;
  readonly services: Services;
}

/** A workout listens by itself, for its other orders too. */
function useVoice(on: boolean, services: Services, give: (change: FeelingChange) => void): void {
  const spoken = language.value;
  useEffect(() => {
    if (!on) return;
    let left = false;
    let end = () => {};
    void services.devices().then(async (devices) => {
      if (!(await devices.canHear(spoken)) || left) return;
      end = devices.hear(spoken, (sentence) => {
        const change = feelingIn(sentence, feelingText.peek().words);
        if (change) give(change);
      });
    });
    return () => {
      left = true;
      end();
    };
  }, [on, spoken]);
}

/** Once on a device, and not where there is neither key nor voice. */
function useTelling(control: LiveControl, { settings, devices }: Services): void {
  useEffect(() => {
    const { effortTold, spokenOrders, shortcuts } = settings.current.peek();
    if (effortTold) return;
    let left = false;
    const tell = async () => {
      const byVoice = spokenOrders && (await (await devices()).canHear(language.peek()));
      if (left || (!byVoice && !shortcuts)) return;
      const { spoken } = feelingText.peek();
      control.announce(byVoice ? spoken.byVoice : spoken.byKey, "at-leisure");
      settings.change({ effortTold: true });
    };
    void tell();
    return () => {
      left = true;
    };
  }, []);
}

export function SetFelt({ control, lead, services }: SetFeltProps) {
  const { feeling, firstPain } = (lead ?? control).said.value;
  const change = (said: FeelingChange) => {
    if (lead) return lead.felt(said);
    const hurtBefore = painIn(control.said.peek().feeling) !== undefined;
    control.felt(said);
    const now = control.said.peek();
    if (!hurtBefore && now.firstPain && painIn(now.feeling) !== undefined)
      control.announce(feelingText.peek().spoken.noted, "safety");
  };
  useEffortKeys(
    (event) => isOrder(event, services.settings),
    (effort) => change({ effort }),
  );
  useVoice(lead === undefined && services.settings.current.value.spokenOrders, services, change);
  useTelling(control, services);
  return <HowItFelt feeling={feeling} advise={firstPain} change={change} />;
}
