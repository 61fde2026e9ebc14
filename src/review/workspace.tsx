/** One recording on the bench: picture and timeline on one side, reps, 3D, comparison and export on the other. */
import { useEffect, useMemo } from "preact/hooks";
import { reviewText } from "../messages/review.ts";
import { Comments } from "./comments.tsx";
import { Compare } from "./compare.tsx";
import { Evidence } from "./evidence.tsx";
import { ExportPanel } from "./export-panel.tsx";
import { Judging } from "./judging.tsx";
import { listenForKeys } from "./keys.ts";
import { type ReviewModel, TABS, type Tab } from "./model.ts";
import { Notes } from "./notes.tsx";
import { PictureView } from "./picture.tsx";
import type { Recording } from "./recording.ts";
import { ReplayPanel } from "./replay-panel.tsx";
import { type TimelineHandle, TimelinePanel } from "./timeline-panel.tsx";
import { Transport } from "./transport.tsx";

interface Props {
  readonly model: ReviewModel;
  readonly recording: Recording;
}

export function Workspace({ model, recording }: Props) {
  const timeline = useMemo((): TimelineHandle => ({}), []);
  useEffect(() => listenForKeys(model, (factor) => timeline.zoom?.(factor)), [model]);
  const analysis = recording.analysis.value;
  const tab = model.tab.value;
  return (
    <section class="bench" data-tab={tab} aria-label={recording.name}>
      <div class="bench-stage">
        <PictureView model={model} recording={recording} />
        <Transport model={model} recording={recording} />
      </div>
      <div class="bench-side">
        <Tabs model={model} />
        <div class="bench-panel" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
          {tab === "evidence" && <Evidence model={model} recording={recording} />}
          {tab === "replay" && <ReplayPanel model={model} recording={recording} />}
          {tab === "compare" && <Compare model={model} recording={recording} />}
          {tab === "judge" && <Judging model={model} recording={recording} />}
          {tab === "export" && <ExportPanel model={model} recording={recording} timeline={timeline} />}
        </div>
      </div>
      {tab !== "judge" && (
        <>
          <div class="bench-timeline">
            {analysis && analysis.frames.t.length > 1 && (
              <TimelinePanel model={model} recording={recording} handle={timeline} />
            )}
          </div>
          <div class="bench-notes">
            <Notes model={model} recording={recording} />
            <Comments model={model} recording={recording} />
          </div>
        </>
      )}
    </section>
  );
}

function Tabs({ model }: { readonly model: ReviewModel }) {
  const text = reviewText.value.tabs;
  const current = model.tab.value;
  const move = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = TABS[(TABS.indexOf(current) + by + TABS.length) % TABS.length]!;
    model.tab.value = next;
    document.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={text.label} onKeyDown={move}>
      {TABS.map((tab: Tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === current}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => {
            model.tab.value = tab;
          }}
        >
          {text[tab]}
        </button>
      ))}
    </div>
  );
}
