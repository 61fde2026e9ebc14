/** Video elements ask for parts of a file; a kept file answers them as a server would. */

/** `undefined`: no range that can be kept to, so the whole file answers. */
export function readRange(
  header: string | null,
  size: number,
): readonly [start: number, end: number] | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || size === 0) return undefined;
  const [, from = "", to = ""] = match;
  if (from === "" && to === "") return undefined;
  if (from === "") return [Math.max(0, size - Number(to)), size - 1];
  const end = to === "" ? size - 1 : Math.min(size - 1, Number(to));
  return Number(from) <= end ? [Number(from), end] : undefined;
}

export async function partOf(request: Request, whole: Response): Promise<Response> {
  const header = request.headers.get("range");
  if (header === null) return whole;
  const blob = await whole.clone().blob();
  const range = readRange(header, blob.size);
  if (!range) return whole;
  const [start, end] = range;
  const headers = new Headers(whole.headers);
  headers.set("Content-Range", `bytes ${start}-${end}/${blob.size}`);
  headers.set("Content-Length", String(end - start + 1));
  return new Response(blob.slice(start, end + 1, blob.type), {
    status: 206,
    statusText: "Partial Content",
    headers,
  });
}
