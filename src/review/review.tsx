/** The review: import, queue, and the workspace of the chosen recording. */
import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";
import { reviewText } from "../messages/review.ts";
import { ImportArea } from "./import-area.tsx";
import { type ReviewDependencies, ReviewModel } from "./model.ts";
import { QueueList } from "./queue-list.tsx";
import { Workspace } from "./workspace.tsx";
import "./review.css";
import "./panels.css";
import "./arrangement.css";

interface Props {
  readonly dependencies: ReviewDependencies;
  /** Whether the live set that was done last is to be shown at once. */
  readonly openLatest: boolean;
}

export function Review({ dependencies, openLatest }: Props) {
  const model = useMemo(() => new ReviewModel(dependencies), [dependencies]);
  const text = reviewText.value;
  // With the layout: an effect that waits for a picture never runs where the review is left at once, and a model that
  // stays open behind it takes the set that is opened next.
  useLayoutEffect(() => {
    // The model is worth its wait: whoever opens the review is about to need it.
    const timer = setTimeout(() => model.queue.warmUp(), 400);
    return () => {
      clearTimeout(timer);
      model.close();
    };
  }, [model]);
  useEffect(() => {
    if (openLatest) void model.openLatest();
  }, [model, openLatest]);
  const empty = model.queue.recordings.value.length === 0;
  const selected = model.selected.value;
  return (
    <div class="review" data-empty={empty}>
      <header class="review-head">
        <h1 tabIndex={-1}>{text.title}</h1>
        {empty && <p class="review-lead">{text.lead}</p>}
      </header>
      <ImportArea model={model} />
      <QueueList model={model} />
      {selected && <Workspace key={selected.id} model={model} recording={selected} />}
    </div>
  );
}
