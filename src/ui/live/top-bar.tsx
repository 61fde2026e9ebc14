/** Leave, where one is, and the controls. */

import { samples } from "../../core/catalogue.ts";
import type { ExerciseName } from "../../core/quantity.ts";
import { exerciseText } from "../../messages/exercises.ts";
import { liveText } from "../../messages/live.ts";
import { problemsText } from "../../messages/problems.ts";
import { Icon } from "../icon.tsx";
import type { BarProps } from "./bar-button.tsx";
import { ControlBar } from "./control-bar.tsx";

export function TopBar(props: BarProps) {
  const text = liveText.value;
  const { input, commands, lead } = props;
  const other =
    input.kind === "sample" ? samples().find((exercise) => exercise !== input.exercise) : undefined;
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
      {other && (
        <a class="bar-link" href={`#/sample/${other satisfies ExerciseName}`}>
          {text.controls.otherSample(exerciseText(other).spoken)}
        </a>
      )}
      <ControlBar {...props} />
    </header>
  );
}
