/** The rows of an export menu: what can be saved, what it is for, and what was saved last. */
import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { exportText } from "../../messages/export.ts";
import { saveFile } from "./save.ts";
import { canShare, share } from "./share.ts";
import "./export-menu.css";

export type ExportGroupName = "pictures" | "people" | "software";

/** Lines for one purpose, under its name. */
export function ExportGroup(props: {
  readonly name: ExportGroupName;
  /** Where what is offered differs from the review's. */
  readonly purpose?: string;
  readonly children: ComponentChildren;
}) {
  const { title, purpose } = exportText.value.groups[props.name];
  return (
    <section class="export-group">
      <h3>{title}</h3>
      <p class="soft">{props.purpose ?? purpose}</p>
      {props.children}
    </section>
  );
}

export function ExportLine(props: {
  readonly name: string;
  readonly note: string;
  readonly act: () => void;
  readonly disabled?: boolean;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="export-line">
      <button type="button" class="button quiet" disabled={props.disabled} onClick={props.act}>
        {props.name}
      </button>
      <p class="soft">{props.note}</p>
      {props.children}
    </div>
  );
}

/** What became of the last export: words, and the file where there is one. */
export interface Told {
  readonly words: string;
  readonly file?: File;
}

/** Saves what `make` gives, and tells. */
export function saveAs(told: Signal<Told>, name: string, make: () => Blob | Promise<Blob>): void {
  Promise.resolve()
    .then(make)
    .then((blob) => {
      saveFile(blob, name);
      told.value = savedAs(name, blob);
    })
    .catch((error: unknown) => {
      console.warn(`${name} could not be saved.`, error);
      told.value = { words: exportText.peek().failed };
    });
}

export const savedAs = (name: string, blob: Blob): Told => ({
  words: exportText.peek().saved(name),
  file: new File([blob], name, { type: blob.type }),
});

/** Says what was saved, and offers to share it. */
export function ExportTold({ told }: { readonly told: Signal<Told> }) {
  const text = exportText.value;
  const failed = useSignal<File | undefined>(undefined);
  const { words, file } = told.value;
  const hand = (shared: File): void => {
    share(shared).catch((error: unknown) => {
      console.warn(`${shared.name} could not be shared.`, error);
      failed.value = shared;
    });
  };
  return (
    <div class="export-told" data-says={words !== ""}>
      <p role="status">{file && failed.value === file ? text.shareFailed : words}</p>
      {file && failed.value !== file && canShare(file) && (
        <button type="button" class="button quiet small" onClick={() => hand(file)}>
          {text.share}
        </button>
      )}
    </div>
  );
}
