/**
 * The live screen: a poster that counts. With the camera (`#/live`), a sample (`#/sample/superman`), or led by a workout.
 * Before a set stands the health notice, once; after it the set's card.
 */
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { exerciseNames, samples } from "../../core/catalogue.ts";
import type { LiveSource } from "../../frames/video.ts";
import { liveText } from "../../messages/live.ts";
import { prepareText } from "../../messages/prepare.ts";
import { asProblem } from "../../run/live.ts";
import type { ViewProps } from "../route.ts";
import type { Place } from "../router.ts";
import type { LiveControl, LiveInput } from "../services.ts";
import { AfterSet } from "./after-set.tsx";
import { BigWord } from "./big-word.tsx";
import { followKeys, goHome, liveCommands, type Opened, type Question } from "./commands.ts";
import { CueBand } from "./cue-band.tsx";
import type { Lead } from "./lead.ts";
import { LiveModel } from "./live-model.ts";
import { Opening, SetupChecks, Sureness, Unseen } from "./overlays.tsx";
import { Prepare } from "./prepare.tsx";
import { ProblemDialog } from "./problem-dialog.tsx";
import { HealthNotice, LeaveQuestion, PainQuestion, StopQuestion } from "./questions.tsx";
import { RangeMeter } from "./range-meter.tsx";
import { Scoreboard } from "./scoreboard.tsx";
import { Silhouette } from "./silhouette.tsx";
import { SoundNotice } from "./sound-notice.tsx";
import { Stage } from "./stage.tsx";
import { TopBar } from "./top-bar.tsx";
import "./live.css";
import "./poster.css";
import "./picture.css";
import "./cue.css";
import "./prepare.css";
import "./screens.css";

type LiveProps = ViewProps & { readonly lead?: Lead };

/** An unknown sample is the first one. */
function inputOf(place: Place): LiveInput {
  if (place.name !== "sample") return { kind: "camera" };
  const wanted = place.rest[0];
  return { kind: "sample", exercise: samples().find((known) => known === wanted) ?? samples()[0]! };
}

/** `#/live/squat`: a lesson leads here with its exercise chosen, whether it would be recognised or not. */
function chooseAsAddressed({ name, rest }: Place, { settings }: LiveProps["services"]): void {
  const exercise = name === "live" ? exerciseNames().find((known) => known === rest[0]) : undefined;
  if (exercise) settings.change({ exercise });
}

/** Follows the session with the model, from the first frame to the leaving of the screen. */
function attach(
  control: LiveControl,
  model: LiveModel,
  showVideo: (video: HTMLVideoElement) => void,
): () => void {
  return control.subscribe({
    onStatus(status) {
      model.status.value = status;
      // Between two sources the running picture shows more than the last one judged.
      if (status.kind !== "running") model.picture.clear();
    },
    onSource(source: LiveSource) {
      model.mirrored.value = source.info.mirrored;
      showVideo(source.video);
    },
    onFrame(frame) {
      // Where a place is being chosen, the running picture is the mirror that one looks into.
      if (control.preparing.peek() !== "choosing") model.picture.hand(frame);
    },
    onStep(state, events, frame) {
      model.picture.match(frame.t);
      model.take(state, events, frame.width, frame.height);
    },
  });
}

/** Opens the session once nothing has to be asked before it; `undefined` until the program's part has arrived. */
function useSession(
  { place, services, lead }: LiveProps,
  model: LiveModel,
  may: boolean,
  asking: Signal<Question | undefined>,
) {
  const input = inputOf(place);
  const inputKey = input.kind === "sample" ? input.exercise : input.kind;
  const opened = useSignal<Opened | undefined>(undefined);
  const video = useSignal<HTMLVideoElement | undefined>(undefined);
  useEffect(() => {
    if (!may) return;
    let left = false;
    const ends: (() => void)[] = [];
    model.reset();
    chooseAsAddressed(place, services);
    services.live().then(
      (control) => {
        if (left) return;
        const ask = (question: Question | undefined) => {
          asking.value = question;
        };
        const commands = liveCommands({ control, model, settings: services.settings, lead, ask });
        opened.value = { control, commands };
        ends.push(
          attach(control, model, (shown) => {
            video.value = shown;
          }),
          followKeys(commands, services.settings),
          () => control.close(),
          () => {
            model.picture.clear();
            model.film.clear();
          },
        );
        void control.begin(lead?.goesOn ? { kind: "camera", atOnce: true } : input);
      },
      (error: unknown) => {
        console.error(error);
        model.status.value = { kind: "problem", problem: asProblem(error) };
      },
    );
    return () => {
      left = true;
      for (const end of ends.reverse()) end();
    };
  }, [inputKey, may]);
  return { input, opened: opened.value, video: video.value };
}

export default function LiveView(props: LiveProps) {
  const { services, lead } = props;
  const model = useMemo(() => new LiveModel(), []);
  const asking = useSignal<Question | undefined>(undefined);
  const meter = useRef<HTMLDivElement>(null);
  const { healthNoticeSeen, voice } = services.settings.current.value;
  // Nobody trains before a sample.
  const accepted = healthNoticeSeen || props.place.name === "sample";
  const { input, opened, video } = useSession(props, model, accepted, asking);
  const preparing = opened?.control.preparing.value;
  const choosing = preparing === "choosing";
  const wanted = exerciseAsked(services, lead);
  const settingUp = ["searching", "setup"].includes(model.coachStatus.value);
  const filming = input.kind === "camera" && model.status.value.kind === "running";
  const placing = filming && (preparing || settingUp);
  // A sample's first words are for whoever watches, not for a body that would have to move.
  const watching = input.kind === "sample" && settingUp && !model.cue.value;
  const ended = endedSet(model, lead);
  return (
    <div class="live" data-coach={model.coachStatus.value} data-input={input.kind}>
      <TopBar
        input={input}
        model={model}
        services={services}
        commands={opened?.commands}
        lead={lead}
        choosing={choosing}
      />
      {lead && <lead.Trouble />}
      <div class="live-body">
        <div class="live-now" inert={ended !== undefined} data-preparing={choosing}>
          {choosing && opened ? (
            <Prepare model={model} opened={opened} services={services} lead={lead} />
          ) : (
            <>
              <Scoreboard model={model} lead={lead} />
              <RangeMeter meter={meter} model={model} />
            </>
          )}
          <Stage model={model} video={video} meter={meter}>
            {placing && <Silhouette exercise={wanted} fits={model.fits.value} />}
            {!choosing && <OverPicture model={model} />}
            {opened && <BigWord model={model} control={opened.control} />}
            <Opening model={model} input={input} />
            {opened && <SoundNotice control={opened.control} voiceOn={voice} />}
          </Stage>
          <Cue model={model} opened={opened} voiceOn={voice} choosing={choosing} watching={watching} />
        </div>
        {ended && opened && (
          <AfterSet
            result={ended}
            model={model}
            opened={opened}
            input={input}
            lead={lead}
            services={services}
            voiceOn={voice}
          />
        )}
      </div>
      {!accepted && <HealthNotice accept={() => services.settings.change({ healthNoticeSeen: true })} />}
      {opened && <Asked asking={asking} model={model} opened={opened} lead={lead} />}
      <Problem model={model} opened={opened} />
    </div>
  );
}

/** By the plan, or in the settings. */
function exerciseAsked(services: LiveProps["services"], lead: Lead | undefined) {
  const { exercise } = services.settings.current.value;
  return lead?.place.value?.exercise ?? (exercise === "auto" ? undefined : exercise);
}

function OverPicture({ model }: { readonly model: LiveModel }) {
  return (
    <div class="over-picture">
      <Unseen model={model} />
      <SetupChecks model={model} />
      <Sureness model={model} />
    </div>
  );
}

/** The set whose result is shown: in a workout, while it rests. */
function endedSet(model: LiveModel, lead: Lead | undefined) {
  if (!lead) return model.result.value;
  return lead.stage.value === "resting" ? lead.result.value : undefined;
}

interface CueProps {
  readonly model: LiveModel;
  readonly opened: Opened | undefined;
  readonly voiceOn: boolean;
  readonly choosing: boolean;
  readonly watching: boolean;
}

function Cue({ model, opened, voiceOn, choosing, watching }: CueProps) {
  if (!opened) return <section class="cue" />;
  const whileChoosing = choosing ? model.instruction.value || fitWords(model) : undefined;
  const instead = watching ? liveText.value.watching : whileChoosing;
  return (
    <CueBand
      model={model}
      caption={opened.control.caption}
      voiceOn={voiceOn}
      {...(instead === undefined ? {} : { instead })}
    />
  );
}

function fitWords(model: LiveModel): string {
  const text = prepareText.value;
  return model.fits.value ? text.fits : text.wait;
}

interface AskedProps {
  readonly asking: Signal<Question | undefined>;
  readonly model: LiveModel;
  readonly opened: Opened;
  readonly lead: Lead | undefined;
}

function Asked({ asking, model, opened: { control, commands }, lead }: AskedProps) {
  const then = (act: () => void) => () => {
    asking.value = undefined;
    act();
  };
  const endSet = () => control.command({ type: "end-set" });
  switch (asking.value) {
    case "pain":
      return (
        <PainQuestion
          goOn={then(() => commands.painOver())}
          end={then(() => {
            endSet();
            control.felt({ pain: "other" });
            commands.painOver();
          })}
        />
      );
    case "leave":
      return (
        <LeaveQuestion
          reps={model.reps.value}
          stay={then(() => {})}
          end={then(endSet)}
          leave={then(() => goHome(lead))}
        />
      );
    case "stop":
      return <StopQuestion stay={then(() => {})} stop={then(() => lead?.stop())} />;
    default:
      return null;
  }
}

function Problem({ model, opened }: { readonly model: LiveModel; readonly opened: Opened | undefined }) {
  const status = model.status.value;
  if (status.kind !== "problem") return null;
  const retry = () => {
    // Where the program itself did not arrive, only a new page helps.
    if (opened) void opened.control.reconnect();
    else location.reload();
  };
  return (
    <ProblemDialog key={status.problem.code} problem={status.problem} reps={model.reps.value} retry={retry} />
  );
}
