/** The tools over the picture: enlarge it, measure in it, save it as a picture. */
import type { RefObject } from "preact";
import { reviewText } from "../messages/review.ts";
import { saveFile } from "../ui/export-menu/save.ts";
import { clock } from "./clock.ts";
import { baseName } from "./download.ts";
import { Icon, type IconName } from "./icons.tsx";
import { MEASURES, type Measure } from "./measure.ts";
import type { ReviewModel } from "./model.ts";
import type { Recording } from "./recording.ts";

const ZOOM = 1.5;

export function valueInWords(
  model: ReviewModel,
  recording: Recording,
  measure: Pick<Measure, "kind" | "points">,
): string {
  const text = reviewText.value.tools;
  if (measure.kind === "arrow") return "";
  const value = model.hand.valueOf(measure, recording);
  return value === undefined ? text.noBody : text.value[measure.kind](value);
}

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
}

export function PictureTools({ model, recording, canvas }: Props) {
  const text = reviewText.value.tools;
  const { hand } = model;
  const tool = hand.tool.value;
  const t = model.player.value?.time.value ?? 0;
  const here = hand.shownAt(t);
  const last = here.at(-1);
  const button = (name: string, icon: IconName, act: () => void, pressed?: boolean) => (
    <button type="button" aria-label={name} title={name} aria-pressed={pressed} onClick={act}>
      <Icon name={icon} />
    </button>
  );
  const save = () => {
    canvas.current?.toBlob((blob) => {
      const at = clock("en", t).replace(":", "-");
      if (blob) saveFile(blob, `${baseName(recording.name)}.${at}.png`);
    }, "image/png");
  };
  return (
    <>
      <div class="picture-tools" role="toolbar" aria-label={text.label}>
        {button(text.zoomIn, "zoomIn", () => hand.zoom(ZOOM))}
        {button(text.zoomOut, "zoomOut", () => hand.zoom(1 / ZOOM))}
        {hand.view.value.scale > 1 && button(text.whole, "whole", () => hand.fit())}
        {MEASURES.map((kind) =>
          button(
            text.measure[kind],
            kind,
            () => {
              hand.take(kind);
              if (hand.tool.peek()) canvas.current?.focus({ preventScroll: true });
            },
            tool === kind,
          ),
        )}
        {(hand.points.value.length > 0 || hand.measures.value.length > 0) &&
          button(text.undo, "undo", () => hand.undo())}
        {button(
          reviewText.value.picture.skeleton,
          "skeleton",
          () => {
            model.skeleton.value = !model.skeleton.value;
          },
          model.skeleton.value,
        )}
        {button(text.save, "save", save)}
      </div>
      <p class="picture-measured" role="status">
        {tool ? text.how[tool] : last && valueInWords(model, recording, last)}
      </p>
    </>
  );
}
