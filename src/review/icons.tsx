/** Signs of the transport, drawn here because no font has them everywhere. */
const paths = {
  play: "M6 4l13 8-13 8z",
  pause: "M6 4h4v16H6zM14 4h4v16h-4z",
  stepBack: "M15 4l-8 8 8 8 2-2-6-6 6-6z",
  stepOn: "M9 4l8 8-8 8-2-2 6-6-6-6z",
  repBack: "M4 4h3v16H4zM20 4L8 12l12 8z",
  repOn: "M17 4h3v16h-3zM4 4l12 8-12 8z",
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} fill="currentColor" />
    </svg>
  );
}
