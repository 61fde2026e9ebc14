/**
 * The poster's drawing: a lifter who does a good morning, seen from the left. Joints turn at ankle, knee, hip and
 * nowhere else, so the back is one straight piece; hips go back as the trunk goes down, which keeps the bar over the
 * foot. Proportions are those of an adult (Drillis and Contini): shank, thigh, trunk, arm 0.25, 0.25, 0.29, 0.19 and
 * 0.15 of the height. The bar lies on the upper back, behind the neck, and the hand holds it there.
 */
export function HingeFigure() {
  return (
    <svg
      class="hinge"
      viewBox="60 50 500 605"
      preserveAspectRatio="xMidYMax meet"
      role="presentation"
      focusable="false"
    >
      <circle class="hinge-sun" cx="310" cy="330" r="240" />
      <path class="hinge-floor" d="M-3000 641 H3600" />
      <path class="hinge-foot" d="M372 628 H300" />
      <g class="hinge-shank">
        <path class="hinge-leg" d="M372 612 V480" />
        <g class="hinge-thigh">
          <path class="hinge-leg hinge-upper" d="M372 480 V346" />
          <g class="hinge-angle">
            <path class="hinge-plumb" d="M372 330 V84" />
            <path class="hinge-arc" d="M372 168 A175 175 0 0 0 220.4 255.5" />
          </g>
          <g class="hinge-trunk">
            <path class="hinge-back" d="M372 343 V192" />
            <path class="hinge-neck" d="M370 180 L362 140" />
            <circle class="hinge-head" cx="358" cy="106" r="37" />
            <path class="hinge-nose" d="M325 96 L310 114 L326 120 Z" />
            <circle class="hinge-eye" cx="333" cy="100" r="4.5" />
            <circle class="hinge-plate" cx="405" cy="180" r="38" />
            <path class="hinge-arm" d="M372 198 L386 274 L405 182" />
            <circle class="hinge-bar" cx="405" cy="180" r="10" />
          </g>
          <circle class="hinge-hip" cx="372" cy="343" r="12" />
        </g>
      </g>
    </svg>
  );
}
