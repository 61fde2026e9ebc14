/** The live screen: a poster that counts. With the camera (`#/live`) or a sample (`#/sample/superman`). */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { EXERCISES, type ExerciseName } from "../../core/quantity.ts";
import type { LiveSource } from "../../frames/video.ts";
import { liveText } from "../../messages/live.ts";
import { problemsText } from "../../messages/problems.ts";
import { asProblem } from "../../run/live.ts";
import { Icon } from "../icon.tsx";
import type { ViewProps } from "../route.ts";
import type { Place } from "../router.ts";
import type { LiveControl, LiveInput } from "../services.ts";
import { followKeys, type LiveCommands, liveCommands } from "./commands.ts";
import { ControlBar } from "./control-bar.tsx";
import { CueBand } from "./cue-band.tsx";
import { LiveModel } from "./live-model.ts";
import { HealthNotice, Opening, SetupChecks, Summary, Sureness, Unseen } from "./overlays.tsx";
import { ProblemDialog } from "./problem-dialog.tsx";
import { RangeMeter } from "./range-meter.tsx";
import { Scoreboard } from "./scoreboard.tsx";
import { Stage } from "./stage.tsx";
import "./live.css";
import "./poster.css";
import "./picture.css";
import "./cue.css";
import "./screens.css";

/** An unknown sample is the first one. */
function inputOf(place: Place): LiveInput {
  if (place.name !== "sample") return { kind: "camera" };
  const wanted = place.rest[0];
  return { kind: "sample", exercise: EXERCISES.find((known) => known === wanted) ?? "good-morning" };
}

interface Opened {
  readonly control: LiveControl;
  readonly commands: LiveCommands;
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
    },
    onSource(source: LiveSource) {
      model.mirrored.value = source.info.mirrored;
      showVideo(source.video);
    },
    onStep: (state, events, frame) => model.take(state, events, frame.width, frame.height),
    onEstimator({ model: name, backend }) {
      model.engine.value = { model: name, backend };
    },
  });
}

export default function LiveView({ place, services }: ViewProps) {
  const input = inputOf(place);
  const inputKey = input.kind === "sample" ? input.exercise : input.kind;
  const model = useMemo(() => new LiveModel(), []);
  const opened = useSignal<Opened | undefined>(undefined);
  const video = useSignal<HTMLVideoElement | undefined>(undefined);
  const meter = useRef<HTMLDivElement>(null);
  const { healthNoticeSeen } = services.settings.current.value;

  useEffect(() => {
    let left = false;
    const ends: (() => void)[] = [];
    model.reset();
    services.live().then(
      (control) => {
        if (left) return;
        const commands = liveCommands(control, model, services.settings);
        opened.value = { control, commands };
        ends.push(
          attach(control, model, (shown) => {
            video.value = shown;
          }),
          followKeys(commands, services.settings),
          () => control.close(),
        );
        void control.begin(input);
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
  }, [inputKey]);

  const status = model.status.value;
  const retry = () => {
    // Where the program itself did not arrive, only a new page helps.
    if (opened.value) void opened.value.control.reconnect();
    else location.reload();
  };
  return (
    <div class="live" data-coach={model.coachStatus.value} data-input={input.kind}>
      <TopBar input={input} model={model} services={services} commands={opened.value?.commands} />
      <Scoreboard model={model} changeTarget={(by) => opened.value?.commands.changeTarget(by)} />
      <RangeMeter meter={meter} />
      <Stage model={model} video={video.value} meter={meter}>
        <Unseen model={model} />
        <SetupChecks model={model} />
        <Sureness model={model} />
        <Opening model={model} input={input} />
        <Summary model={model} />
        {!healthNoticeSeen && (
          <HealthNotice accept={() => services.settings.change({ healthNoticeSeen: true })} />
        )}
        {opened.value && (
          <SoundNotice control={opened.value.control} voiceOn={services.settings.current.value.voice} />
        )}
      </Stage>
      {opened.value ? (
        <CueBand model={model} caption={opened.value.control.caption} />
      ) : (
        <section class="cue" />
      )}
      {status.kind === "problem" && (
        <ProblemDialog
          key={status.problem.code}
          problem={status.problem}
          reps={model.reps.value}
          retry={retry}
        />
      )}
    </div>
  );
}

type TopBarProps = Parameters<typeof ControlBar>[0];

function TopBar(props: TopBarProps) {
  const text = liveText.value;
  const { input } = props;
  const other =
    input.kind === "sample" ? EXERCISES.find((exercise) => exercise !== input.exercise) : undefined;
  return (
    <header class="bar">
      <a class="bar-button" href="#/" title={problemsText.value.leave}>
        <Icon name="close" />
        <span class="bar-name">{text.leave}</span>
      </a>
      <h1 tabIndex={-1} class="bar-title">
        {input.kind === "sample" ? text.sampleTitle : text.title}
      </h1>
      {other && (
        <a class="bar-link" href={`#/sample/${other satisfies ExerciseName}`}>
          {text.controls.otherSample[other]}
        </a>
      )}
      <ControlBar {...props} />
    </header>
  );
}

/** Long enough to be read from afar; then the picture is worth more. */
const NOTICE_STANDS_MS = 10_000;

function SoundNotice({ control, voiceOn }: { readonly control: LiveControl; readonly voiceOn: boolean }) {
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
