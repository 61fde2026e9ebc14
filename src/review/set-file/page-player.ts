/**
 * The script of the web page that a set is exported as. It is written into the page as text (`playPage.toString()`), so it
 * uses nothing from outside itself but the page's own elements and data.
 */
export interface PageData {
  readonly picture: { readonly width: number; readonly height: number };
  readonly t: readonly number[];
  /** Rows of x, y, visibility per point; pixels of the picture. `null`: nobody found. */
  readonly rows: readonly (readonly (number | null)[] | null)[];
  /** Pairs of indexes of points; the near side's first. */
  readonly limbs: readonly (readonly [number, number, near: boolean])[];
  readonly curves: readonly {
    readonly values: readonly (number | null)[];
    readonly light: string;
    readonly dark: string;
    readonly dash: readonly number[];
  }[];
  readonly reps: readonly { readonly start: number; readonly end: number; readonly counted: boolean }[];
  readonly drawings: readonly {
    readonly at: number;
    readonly kind: string;
    readonly points: readonly { readonly x: number; readonly y: number }[];
  }[];
  /** Seconds of the clip's clock at 0. */
  readonly start: number;
  /** Of the clip, if there is one. */
  readonly type?: string;
  readonly words: { readonly play: string; readonly pause: string };
}

interface PagePoint {
  readonly x: number;
  readonly y: number;
}

export function playPage(): void {
  const find = <E extends Element>(selector: string): E => document.querySelector<E>(selector)!;
  const data = JSON.parse(find("#set").textContent ?? "") as PageData;
  const [body, chart] = [find<HTMLCanvasElement>("#body"), find<HTMLCanvasElement>("#chart")];
  const [position, button] = [find<HTMLInputElement>("#position"), find<HTMLButtonElement>("#play")];
  const video = document.querySelector<HTMLVideoElement>("#clip");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const last = data.t[data.t.length - 1] ?? 0;
  let now = 0;
  let playing = false;
  let before = 0;

  if (video && data.type) {
    const packed = atob(find("#clip-data").textContent ?? "");
    const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
    video.src = URL.createObjectURL(new Blob([bytes], { type: data.type }));
    video.addEventListener("seeked", () => draw());
    video.addEventListener("loadeddata", () => seek(now));
  }

  const indexAt = (t: number): number => {
    let [low, high] = [0, data.t.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (data.t[middle]! <= t + 1e-4) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  function seek(t: number): void {
    now = Math.min(last, Math.max(0, t));
    if (video && !playing) video.currentTime = Math.max(0, now + data.start);
    draw();
  }

  function draw(): void {
    position.value = String(now);
    drawBody();
    drawChart();
  }

  /** Where it is seen. */
  function pointAt(index: number): PagePoint | undefined {
    const [x, y, visibility] = data.rows[indexAt(now)]?.slice(index * 3, index * 3 + 3) ?? [];
    return typeof x === "number" && typeof y === "number" && (visibility ?? 0) >= 0.35 ? { x, y } : undefined;
  }

  function drawLine(
    pen: CanvasRenderingContext2D,
    { from, to }: { readonly from: PagePoint; readonly to: PagePoint },
    colour: string,
    width: number,
  ): void {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }

  function drawBody(): void {
    const pen = body.getContext("2d")!;
    const { width, height } = body;
    pen.clearRect(0, 0, width, height);
    const line = Math.max(2, Math.min(width, height) / 150);
    pen.lineCap = "round";
    const limbs = data.limbs.flatMap(([a, b, near]) => {
      const [from, to] = [pointAt(a), pointAt(b)];
      return from && to ? [{ from, to, near }] : [];
    });
    for (const limb of limbs) drawLine(pen, limb, "rgba(8,10,15,.75)", line * 1.8);
    for (const limb of limbs) drawLine(pen, limb, limb.near ? "#fff" : "rgba(255,255,255,.45)", line);
    for (const drawing of data.drawings)
      if (Math.abs(drawing.at - now) < 0.12) drawByHand(pen, drawing, line);
  }

  function drawByHand(
    pen: CanvasRenderingContext2D,
    drawing: PageData["drawings"][number],
    line: number,
  ): void {
    const points = drawing.points.map((p) => ({ x: p.x * body.width, y: p.y * body.height }));
    pen.strokeStyle = "#ff9ad5";
    pen.lineWidth = line * 1.4;
    pen.beginPath();
    points.forEach((p, i) => {
      if (i === 0) pen.moveTo(p.x, p.y);
      else pen.lineTo(p.x, p.y);
    });
    const [from, to] = points;
    if (drawing.kind === "arrow" && from && to) {
      const angle = Math.atan2(to.y - from.y, to.x - from.x);
      for (const side of [-0.45, 0.45]) {
        pen.moveTo(to.x, to.y);
        pen.lineTo(to.x - line * 6 * Math.cos(angle + side), to.y - line * 6 * Math.sin(angle + side));
      }
    }
    pen.stroke();
  }

  /** Of all curves; a lifter who lies still has some room too. */
  function reach(): readonly [number, number] {
    const all = data.curves.flatMap((curve) => curve.values.filter((value) => value !== null)) as number[];
    return [
      all.reduce((least, value) => Math.min(least, value), -5),
      all.reduce((most, value) => Math.max(most, value), 30),
    ];
  }

  function drawChart(): void {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [chart.clientWidth * ratio, chart.clientHeight * ratio];
    if (chart.width !== width || chart.height !== height) Object.assign(chart, { width, height });
    const pen = chart.getContext("2d")!;
    pen.clearRect(0, 0, width, height);
    const [low, high] = reach();
    const x = (t: number): number => (t / (last || 1)) * width;
    const y = (value: number): number =>
      height - 6 * ratio - ((value - low) / (high - low)) * (height - 12 * ratio);
    drawReps(pen, x, height);
    for (const curve of data.curves) {
      pen.strokeStyle = dark.matches ? curve.dark : curve.light;
      pen.lineWidth = 2 * ratio;
      pen.setLineDash(curve.dash.map((length) => length * ratio));
      drawCurve(pen, curve.values, x, y);
    }
    pen.setLineDash([]);
    pen.fillStyle = dark.matches ? "#fff" : "#000";
    pen.fillRect(x(now) - ratio, 0, 2 * ratio, height);
  }

  function drawReps(pen: CanvasRenderingContext2D, x: (t: number) => number, height: number): void {
    for (const rep of data.reps) {
      pen.fillStyle = rep.counted ? "rgba(60,90,255,.16)" : "rgba(128,128,128,.18)";
      pen.fillRect(x(rep.start), 0, Math.max(2, x(rep.end) - x(rep.start)), height);
    }
  }

  function drawCurve(
    pen: CanvasRenderingContext2D,
    values: readonly (number | null)[],
    x: (t: number) => number,
    y: (value: number) => number,
  ): void {
    pen.beginPath();
    values.forEach((value, i) => {
      if (value === null) return;
      if (typeof values[i - 1] === "number") pen.lineTo(x(data.t[i]!), y(value));
      else pen.moveTo(x(data.t[i]!), y(value));
    });
    pen.stroke();
  }

  function toggle(on: boolean): void {
    playing = on;
    button.textContent = on ? data.words.pause : data.words.play;
    if (!on) video?.pause();
    if (!on) return;
    if (now >= last) now = 0;
    if (video) {
      video.currentTime = Math.max(0, now + data.start);
      void video.play();
    }
    before = performance.now();
    requestAnimationFrame(turn);
  }

  function turn(time: number): void {
    if (!playing) return;
    if (!video) now += (time - before) / 1000;
    else if (!video.seeking) now = video.currentTime - data.start;
    before = time;
    if (now >= last || video?.ended) {
      now = last;
      toggle(false);
    }
    draw();
    if (playing) requestAnimationFrame(turn);
  }

  button.addEventListener("click", () => toggle(!playing));
  position.addEventListener("input", () => {
    toggle(false);
    seek(Number(position.value));
  });
  chart.addEventListener("click", (event) => {
    toggle(false);
    seek((event.offsetX / chart.clientWidth) * last);
  });
  document.addEventListener("click", (event) => {
    const at = (event.target as Element).closest<HTMLElement>("[data-at]")?.dataset.at;
    if (at === undefined) return;
    toggle(false);
    seek(Number(at));
    body.scrollIntoView({ block: "nearest" });
  });
  window.addEventListener("resize", draw);
  dark.addEventListener("change", draw);
  draw();
}
