/** Signs of the transport, drawn here because no font has them everywhere. */
const paths = {
  play: "M6 4l13 8-13 8z",
  pause: "M6 4h4v16H6zM14 4h4v16h-4z",
  stepBack: "M15 4l-8 8 8 8 2-2-6-6 6-6z",
  stepOn: "M9 4l8 8-8 8-2-2 6-6-6-6z",
  repBack: "M4 4h3v16H4zM20 4L8 12l12 8z",
  repOn: "M17 4h3v16h-3zM4 4l12 8-12 8z",
  loop: "M7 7h9v3l5-4.5L16 1v3H4v8h3zM17 17H8v-3l-5 4.5L8 23v-3h12v-8h-3z",
  skeleton: "M12 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM11 9v5l-4 7 1.7 1L12 16l3.300 6 1.7-1-4-7V9zM5 10h14v2H5z",
  zoomIn:
    "M10 3a7 7 0 1 0 4.3 12.5l5 5 1.4-1.4-5-5A7 7 0 0 0 10 3zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM9 7v2H7v2h2v2h2v-2h2V9h-2V7z",
  zoomOut:
    "M10 3a7 7 0 1 0 4.3 12.5l5 5 1.4-1.4-5-5A7 7 0 0 0 10 3zm0 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM7 9v2h6V9z",
  whole: "M3 3h7v2H5v5H3zM14 3h7v7h-2V5h-5zM3 14h2v5h5v2H3zM19 14h2v7h-7v-2h5z",
  angle: "M3 20L15 4l1.6 1.2-6 8c2.4 1.2 3.9 3 4.3 4.8H21v2zM9.4 14.8L7 18h5.8c-.5-1.3-1.6-2.4-3.4-3.2z",
  line: "M4 18.6L18.6 4 20 5.4 5.4 20z",
  arrow: "M4 18.6L15.6 7H9V5h10v10h-2V8.4L5.4 20z",
  distance: "M2 8h20v8H2zm2 2v4h16v-4h-2v2h-2v-2h-2v2h-2v-2h-2v2H8v-2H6v2H4z",
  undo: "M8 5l-5 5 5 5v-4h6a3.5 3.5 0 0 1 0 7H8v2h6a5.5 5.5 0 0 0 0-11H8z",
  save: "M4 5h4l2-2h4l2 2h4v14H4zm8 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10zm0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6z",
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} fill="currentColor" />
    </svg>
  );
}
