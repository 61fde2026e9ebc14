const welcome = {
  title: "Welcome",
  step: (n: number, of: number) => `${n} of ${of}`,
  next: "Next",
  back: "Back",
  skip: "Skip to the camera",
  done: "Start the camera",
  /** On the first screen, after its text. `byTwo`: what a second rep has to show; `others`: whether some count only where chosen. */
  exercises: (atOnce: string, byTwo: string, others: boolean) =>
    `Backline recognises what you are doing: ${atOnce} from the first rep${byTwo === "" ? "" : `, ${byTwo} from the second, which counts both`}.${others ? " Choose any other exercise beforehand." : ""}`,
  screens: [
    {
      title: "Step back",
      text: [
        "Put your device on the floor or a low table. Stand or lie two to four metres (7 to 13 feet) away, side-on to the camera, with your whole body in the picture.",
      ],
    },
    {
      title: "Listen",
      text: [
        "You don't need to watch the screen. Every rep is counted aloud, every hold is timed, and you get one correction at a time.",
        "With a plan, each set starts when you move and ends at its target. Hold both hands overhead for two seconds to pause or carry on.",
      ],
    },
    {
      title: "Take care",
      text: [
        "Start without weight and move slowly. If anything hurts, stop: one tap or the P key ends the set. Ask a doctor first if you have a back injury or are pregnant.",
        "Your video never leaves this device. There is no account, and nothing is sent.",
      ],
    },
  ],
};
export default welcome;
