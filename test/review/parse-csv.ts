/** A reader of RFC 4180 that shares nothing with the writer. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") {
      rows.at(-1)!.push(cell);
      cell = "";
    } else if (c === "\r" && text[i + 1] === "\n") {
      rows.at(-1)!.push(cell);
      cell = "";
      rows.push([]);
      i++;
    } else cell += c;
  }
  if (quoted) throw new Error("a quote is not closed");
  const [header, ...body] = rows.filter((row) => row.length > 0);
  if (!header) throw new Error("no header");
  return body.map((row) => {
    if (row.length !== header.length) throw new Error(`a row of ${row.length} cells under ${header.length}`);
    return Object.fromEntries(header.map((name, i) => [name, row[i]!]));
  });
}
