/** The poster's drawing: a lifter who hinges at the hip, slowly, with the angle between the plumb line and the trunk. */
export function HingeFigure() {
  return (
    <svg class="hinge" viewBox="0 0 600 700" role="presentation" focusable="false">
      <circle class="hinge-sun" cx="330" cy="330" r="250" />
      <path class="hinge-floor" d="M0 640 H600" />
      <path class="hinge-plumb" d="M372 352 V96" />
      <path class="hinge-arc" d="M372 172 A180 180 0 0 0 216 262" />
      <g class="hinge-legs">
        <path d="M372 352 L380 498 L374 624" />
        <path class="hinge-foot" d="M378 632 L312 632" />
      </g>
      <g class="hinge-trunk">
        <path class="hinge-back" d="M372 352 C362 290 366 230 360 168" />
        <circle class="hinge-head" cx="352" cy="98" r="40" />
        <circle class="hinge-plate" cx="386" cy="160" r="58" />
        <circle class="hinge-bar" cx="386" cy="160" r="12" />
        <path class="hinge-arm" d="M360 182 L330 236 L380 168" />
      </g>
      <circle class="hinge-hip" cx="372" cy="352" r="15" />
    </svg>
  );
}
