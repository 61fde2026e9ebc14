/** The timeline under pointer and wheel. */

import type uPlot from "uplot";
import type { Seconds } from "../core/quantity.ts";
import { HEAD, type TimelineActions, type TimelineView, type Zoomable } from "./timeline-view.ts";

const CLICK_PX = 5;
/** How far down from the top of the curves the marks of comments reach. */
const COMMENT_PX = 20;

/** Pointer and wheel: a click seeks (or opens a mark), a drag moves, two fingers or ctrl and wheel zoom. */
export function listen(plot: uPlot, timeline: Zoomable, actions: TimelineActions): void {
  const { over } = plot;
  const pointers = new Map<number, { x: number; from: number; y: number }>();
  const timeOf = (event: PointerEvent | WheelEvent): Seconds =>
    plot.posToVal(event.clientX - over.getBoundingClientRect().left, "x");
  over.addEventListener("pointerdown", (event) => {
    over.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, { x: event.clientX, from: event.clientX, y: event.clientY });
  });
  over.addEventListener("pointermove", (event) => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer) return;
    const [from, to] = timeline.window;
    const perPixel = (to - from) / over.clientWidth;
    if (pointers.size === 2) {
      const other = [...pointers.entries()].find(([id]) => id !== event.pointerId)![1];
      const before = Math.abs(pointer.x - other.x);
      const after = Math.abs(event.clientX - other.x);
      if (before > 8 && after > 8) timeline.zoom(before / after, timeOf(event));
    } else if (Math.abs(event.clientX - pointer.from) > CLICK_PX) {
      if (timeline.zoomed) timeline.pan((pointer.x - event.clientX) * perPixel);
      else actions.seek(timeOf(event));
    }
    pointer.x = event.clientX;
  });
  const up = (event: PointerEvent): void => {
    const pointer = pointers.get(event.pointerId);
    pointers.delete(event.pointerId);
    if (event.type === "pointercancel" || !pointer || pointers.size > 0) return;
    if (Math.abs(event.clientX - pointer.from) > CLICK_PX) return;
    const t = timeOf(event);
    const inMarks = event.clientY - over.getBoundingClientRect().top < COMMENT_PX;
    actions.seek((inMarks && commentNear(plot, timeline.view, t)) || t);
  };
  over.addEventListener("pointerup", up);
  over.addEventListener("pointercancel", up);
  over.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey) timeline.zoom(Math.exp(event.deltaY * 0.004), timeOf(event));
      else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) && timeline.zoomed) {
        const [from, to] = timeline.window;
        timeline.pan((event.deltaX * (to - from)) / over.clientWidth);
      } else return;
      event.preventDefault();
    },
    { passive: false },
  );
  // Above the curves are rep numbers and fault marks, outside uPlot's own surface.
  plot.root.addEventListener("click", (event) => pressHead(event, plot, timeline.view, actions));
}

/** The moment of the comment whose mark was pressed. */
function commentNear(plot: uPlot, { comments = [] }: TimelineView, t: Seconds): Seconds | undefined {
  const reach = plot.posToVal(10, "x") - plot.posToVal(0, "x");
  const nearest = comments.toSorted((a, b) => Math.abs(a.at - t) - Math.abs(b.at - t))[0];
  return nearest && Math.abs(nearest.at - t) <= reach ? nearest.at : undefined;
}

function pressHead(event: MouseEvent, plot: uPlot, view: TimelineView, actions: TimelineActions): void {
  const box = plot.over.getBoundingClientRect();
  if (event.clientY >= box.top || event.clientX < box.left - 8 || event.clientX > box.right + 8) return;
  const t = plot.posToVal(event.clientX - box.left, "x");
  const reach = plot.posToVal(10, "x") - plot.posToVal(0, "x");
  if (event.clientY < box.top - HEAD * 0.5) {
    const marks = view.reps.flatMap((one) => one.faults.map((fault) => ({ rep: one, fault })));
    const nearest = marks.sort((a, b) => Math.abs(a.fault.at - t) - Math.abs(b.fault.at - t))[0];
    if (nearest && Math.abs(nearest.fault.at - t) <= reach) {
      actions.pressFault(nearest.rep, nearest.fault);
      return;
    }
  }
  const rep = view.reps.find((one) => t >= one.start && t <= one.end);
  if (rep) actions.pressRep(rep);
}
