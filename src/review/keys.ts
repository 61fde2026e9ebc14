/** The review's keys; they rest while the user types or handles a control that needs them. */
import type { ReviewModel } from "./model.ts";
import { SPEEDS } from "./player.ts";

const TYPING =
  "input:not([type=checkbox]):not([type=radio]):not([type=button]), select, textarea, [contenteditable]";
const PRESSED_BY_SPACE = "button, a, summary, input, select, textarea, [role=tab]";

export function listenForKeys(model: ReviewModel, zoom: (factor: number) => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof Element && target.closest("dialog")) return;
    if (target instanceof Element && target.matches(TYPING)) return;
    if (event.key === " " && target instanceof Element && target.closest(PRESSED_BY_SPACE)) return;
    if (act(model, event, zoom)) event.preventDefault();
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}

/** Whether the key meant something. */
function act(model: ReviewModel, event: KeyboardEvent, zoom: (factor: number) => void): boolean {
  const player = model.player.peek();
  if (!player) return false;
  switch (event.key) {
    case "ArrowLeft":
    case "ArrowRight": {
      const by = event.key === "ArrowLeft" ? -1 : 1;
      if (event.shiftKey) player.seek(player.time.peek() + by);
      else void player.step(by);
      return true;
    }
    case "j":
    case "J":
      player.play(-1);
      return true;
    case "k":
    case "K":
      player.pause();
      return true;
    case "l":
    case "L":
      if (player.way.peek() === 1)
        player.speed.value = SPEEDS.find((s) => s > player.speed.peek()) ?? SPEEDS.at(-1)!;
      else player.play(1);
      return true;
    case "b":
    case "B":
      model.write({ text: "", tags: [] });
      return true;
    case " ":
      player.toggle();
      return true;
    case "[":
      model.stepRep(-1);
      return true;
    case "]":
      model.stepRep(1);
      return true;
    case "r":
    case "R":
      model.toggleLoop();
      return true;
    case "+":
    case "=":
      zoom(0.6);
      return true;
    case "-":
      zoom(1 / 0.6);
      return true;
    default:
      return false;
  }
}
