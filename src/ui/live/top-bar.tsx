/** Leave, where one is, and the controls. */

import { samples } from "../../core/catalogue.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import { exercisesTitle } from "../../messages/exercises.ts";
import { liveText } from "../../messages/live.ts";
import { problemsText } from "../../messages/problems.ts";
import { Icon } from "../icon.tsx";
import { go } from "../router.ts";
import type { BarProps } from "./bar-button.tsx";
import { ControlBar } from "./control-bar.tsx";

/** Which exercise the sample shows. */
function SampleChoice({ shown }: { readonly shown: ExerciseName }) {
  return (
    <label class="bar-sample">
      <span class="unseen-text">{liveText.value.controls.exercise}</span>
      <select
        value={shown}
        onChange={(event) => go(`/sample/${event.currentTarget.value}`, { replace: true })}
      >
        {samples().map((exercise) => (
          <option key={exercise} value={exercise}>
            {exercisesTitle(exercise)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function TopBar(props: BarProps) {
  const text = liveText.value;
  const { input, commands, lead } = props;
  return (
    <header class="bar">
      <a
        class="bar-button"
        href={lead ? "#/plan" : "#/"}
        title={problemsText.value.leave}
        onClick={(event) => {
          if (commands && !commands.leave()) event.preventDefault();
        }}
      >
        <Icon name="close" />
        <span class="bar-name">{text.leave}</span>
      </a>
      <h1 tabIndex={-1} class="bar-title">
        {input.kind === "sample" ? text.sampleTitle : text.title}
      </h1>
      {input.kind === "sample" && <SampleChoice shown={input.exercise} />}
      <ControlBar {...props} />
    </header>
  );
}
