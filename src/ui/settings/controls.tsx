/** The controls that settings are made of. */
import { useId } from "preact/hooks";

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly note?: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly change: (value: T) => void;
}

export function Choice<T extends string>({ name, note, value, options, change }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select
        id={id}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) change(chosen[0]);
        }}
      >
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      {note && <small id={`${id}-note`}>{note}</small>}
    </div>
  );
}

interface CheckProps {
  readonly name: string;
  readonly on: boolean;
  readonly change: (on: boolean) => void;
}

export function Check({ name, on, change }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => change(event.currentTarget.checked)} />
      <span>{name}</span>
    </label>
  );
}

interface SliderProps {
  readonly name: string;
  readonly note?: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly value: number;
  /** The value as it is said and shown. */
  readonly words: string;
  readonly change: (value: number) => void;
}

export function Slider({ name, note, low, high, step, value, words, change }: SliderProps) {
  const id = useId();
  return (
    <div class="field">
      <div class="slider-name">
        <label for={id}>{name}</label>
        <output for={id}>{words}</output>
      </div>
      <input
        id={id}
        type="range"
        min={low}
        max={high}
        step={step}
        value={value}
        aria-valuetext={words}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onInput={(event) => change(event.currentTarget.valueAsNumber)}
      />
      {note && <small id={`${id}-note`}>{note}</small>}
    </div>
  );
}
