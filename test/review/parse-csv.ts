/** A reader of RFC 4180 that shares nothing with the writer. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  // A quoted cell or a plain one, and what ends it; what is after the last line's end is no line.
  const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (CELL.lastIndex < text.length) {
    const from = CELL.lastIndex;
    const found = CELL.exec(text);
    if (!found) throw new Error(`no cell at ${from}`);
    const [, quoted, plain, end] = found;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end !== ",") rows.push([]);
  }
  const [header, ...body] = rows.filter((row) => row.length > 0);
  if (!header) throw new Error("no header");
  return body.map((row) => {
    if (row.length !== header.length) throw new Error(`a row of ${row.length} cells under ${header.length}`);
    return Object.fromEntries(header.map((name, i) => [name, row[i]!]));
  });
}
