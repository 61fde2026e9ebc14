/**
 * What was dropped or pasted: files as they are, folders as the recordings and saved analyses in them, at any depth. A
 * browser hands out a folder as if it were a file that can't be read, so entries have to be asked for.
 */

/** Names that the review takes for recordings. */
export const MEDIA = /\.(mp4|m4v|mov|webm|mkv|avi|mpg|mpeg|ts|mts|m2ts|ogv|3gp|wav|mp3|m4a|ogg)$/i;
const ANALYSIS = /\.(analysis\.json|backline)$/i;
/** What systems put beside recordings: resource forks, thumbnails, hidden files. */
const HIDDEN = /^\./;
/** Deeper than anybody files recordings; a link to a folder above would go on for ever. */
const DEEPEST = 8;

export interface Dropped {
  readonly files: readonly File[];
  /** Names of folders in which nothing was found. */
  readonly emptyFolders: readonly string[];
}

/** To be called within the event: afterwards the browser forgets what was dropped. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<Dropped> {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const plain = [...(transfer?.files ?? [])];
  const entries = items.map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return { files: plain, emptyFolders: [] };
  const given = items.map((item) => item.getAsFile());
  const files: File[] = [];
  const emptyFolders: string[] = [];
  for (const [i, entry] of entries.entries()) {
    const file = given[i];
    if (!entry?.isDirectory) {
      if (file) files.push(file);
      continue;
    }
    const found = await recordingsIn(entry as FileSystemDirectoryEntry, 0);
    if (found.length === 0) emptyFolders.push(entry.name);
    files.push(...found);
  }
  return { files, emptyFolders };
}

const inOrder = new Intl.Collator(undefined, { numeric: true });

/** A folder that can't be listed has nothing to give; the others go on. */
async function recordingsIn(folder: FileSystemDirectoryEntry, depth: number): Promise<File[]> {
  if (depth > DEEPEST) return [];
  const entries = await entriesOf(folder).catch((error: unknown) => {
    console.warn(`${folder.fullPath} can't be listed.`, error);
    return [];
  });
  const found: File[] = [];
  for (const entry of entries.sort((a, b) => inOrder.compare(a.name, b.name))) {
    if (HIDDEN.test(entry.name)) continue;
    if (entry.isDirectory) found.push(...(await recordingsIn(entry as FileSystemDirectoryEntry, depth + 1)));
    else if (MEDIA.test(entry.name) || ANALYSIS.test(entry.name)) {
      const file = await fileOf(entry as FileSystemFileEntry).catch(() => undefined);
      if (file) found.push(file);
    }
  }
  return found;
}

/** A reader gives up to a hundred at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
