/** Handing files to the user. */

/** Saves to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the address after this turn; a minute is ample, and the memory is not kept for ever.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
