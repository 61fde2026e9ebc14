/** Handing a file to another program of the device: the browser's own share sheet, where it has one and takes such files. */

/** Whether this browser shares a file like this one. */
export function canShare(file: File): boolean {
  try {
    return navigator.canShare?.({ files: [file] }) ?? false;
  } catch {
    return false;
  }
}

/** Asks where to. Rejects where that failed; changing one's mind is no failure. Wants a press that was just made. */
export async function share(file: File): Promise<void> {
  try {
    await navigator.share({ files: [file], title: file.name });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
  }
}
