const welcome = {
  title: "Welcome",
  step: (n: number, of: number) => `${n} of ${of}`,
  next: "Next",
  back: "Back",
  skip: "Skip",
  done: "Done",
  screens: [
    {
      title: "Step back",
      text: [
        "Put the laptop on the floor or a low table. Stand or lie two to four metres (7 to 13 feet) away, side-on to the camera, with your whole body in the picture.",
        "Backline sees by itself what you do: standing side-on means good mornings, lying face down means supermans.",
      ],
    },
    {
      title: "Listen",
      text: [
        "You needn't look at the screen. Each rep is counted aloud, holds are ticked, and at most one correction follows a rep.",
        "In a plan, sets start when you move and end at the target. Both hands overhead for two seconds pauses and goes on.",
      ],
    },
    {
      title: "Be good to yourself",
      text: [
        "Start without weight and move slowly. If anything hurts, stop: one tap or the key P ends the set. Ask a doctor first if your back is injured or you are pregnant.",
        "Your picture never leaves this device. There is no account and nothing is sent.",
      ],
    },
  ],
};
export default welcome;
