/** The set's card with what it needs of the session: last time's set, the rest, and the ways on. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { liveText } from "../../messages/live.ts";
import { setCardText } from "../../messages/set-card.ts";
import type { LiveControl, LiveInput, PastSet, Services } from "../services.ts";
import { goHome, type Opened } from "./commands.ts";
import { SpokenCaption } from "./cue-band.tsx";
import type { Lead, SetResult } from "./lead.ts";
import type { LiveModel } from "./live-model.ts";
import { FreeRest, RestClock } from "./set-card/rest-clock.tsx";
import { SetCard } from "./set-card/set-card.tsx";
import { SetFelt } from "./set-felt.tsx";

interface AfterSetProps {
  readonly result: SetResult;
  readonly model: LiveModel;
  readonly opened: Opened;
  readonly input: LiveInput;
  readonly lead: Lead | undefined;
  readonly services: Services;
  readonly voiceOn: boolean;
}

/** A history that can't be read keeps nobody from the card. */
function useLastTime(control: LiveControl, input: LiveInput, result: SetResult): PastSet | undefined {
  const past = useSignal<PastSet | undefined>(undefined);
  useEffect(() => {
    past.value = undefined;
    if (input.kind === "sample") return;
    let left = false;
    control.lastTime(result.exercise, result.number).then(
      (found) => {
        if (!left) past.value = found;
      },
      (error: unknown) => console.warn("The last time can't be read.", error),
    );
    return () => {
      left = true;
    };
  }, [result]);
  return past.value;
}

export function AfterSet({ result, model, opened, input, lead, services, voiceOn }: AfterSetProps) {
  const text = setCardText.value;
  const { control, commands } = opened;
  const past = useLastTime(control, input, result);
  const next = () => {
    if (lead) lead.skip();
    else {
      model.result.value = undefined;
      if (input.kind === "sample") control.nextSet();
    }
  };
  return (
    <SetCard
      key={`${result.exercise}${result.number}`}
      result={result}
      film={model.film}
      past={past}
      clockLeads={lead !== undefined}
      rest={
        lead ? (
          <>
            <RestClock left={lead.restLeft.value} />
            <p class="rest-ahead">{lead.ahead.value}</p>
          </>
        ) : (
          <FreeRest />
        )
      }
      feeling={
        input.kind === "camera" &&
        result.reps > 0 && <SetFelt control={control} lead={lead} services={services} />
      }
      actions={
        <>
          <button type="button" class="button strong" onClick={next}>
            {lead ? lead.skipName.value : text.nextSet}
          </button>
          {result.backCheck && input.kind === "camera" && (
            <button
              type="button"
              class="button"
              onClick={() => {
                commands.checkBack();
                next();
              }}
            >
              {liveText.value.backCheck.name}
            </button>
          )}
          {lead && <lead.RestExtras />}
          {!lead && input.kind === "camera" && (
            <a class="button quiet" href="#/review/last">
              {text.review}
            </a>
          )}
          {!lead && (
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                if (commands.leave()) goHome(lead);
              }}
            >
              {text.finish}
            </button>
          )}
        </>
      }
      caption={<SpokenCaption caption={control.caption} voiceOn={voiceOn} shown={result.text} />}
    />
  );
}
