/** The poster's drawing: a lifter who hinges at the hip, slowly, with the angle between the plumb line and the trunk. */
export function HingeFigure() {
  return (
    <svg class="hinge" viewBox="40 60 500 600" role="presentation" focusable="false">
      <circle class="hinge-sun" cx="300" cy="330" r="235" />
      <path class="hinge-floor" d="M-2000 640 H2600" />
      <path class="hinge-plumb" d="M372 352 V70" />
      <path class="hinge-arc" d="M372 182 A170 170 0 0 0 222 272" />
      <g class="hinge-legs">
        <path d="M372 352 L384 490 L374 622" />
        <path class="hinge-foot" d="M376 629 L316 629" />
      </g>
      <g class="hinge-trunk">
        <path class="hinge-back" d="M372 352 C364 296 366 236 362 178" />
        <circle class="hinge-head" cx="350" cy="106" r="36" />
        <circle class="hinge-plate" cx="392" cy="166" r="54" />
        <path class="hinge-arm" d="M362 188 L328 240 L384 172" />
        <circle class="hinge-bar" cx="392" cy="166" r="11" />
      </g>
      <circle class="hinge-hip" cx="372" cy="352" r="14" />
    </svg>
  );
}
