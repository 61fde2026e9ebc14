const about = {
  title: "About Backline",
  what: "Backline watches good mornings and supermans through a camera or in a recording, counts them, measures the angles of your joints and tells you one thing to mend at a time.",
  privacyTitle: "Your picture stays here",
  privacy:
    "The pose model runs in your browser. No picture, no landmark and no figure leaves this device; there is no account, no analytics and no error report. After the first visit it works without a connection.",
  healthTitle: "Not medical advice",
  health:
    "Backline is no medical device. It measures how a movement looks; it does not know how it feels. If something hurts, tingles or goes numb, stop and ask a doctor or physiotherapist. Ask before you begin if you are pregnant or have an injured back, a disc problem, osteoporosis or recent surgery.",
  limitsTitle: "What it can't do",
  limits:
    "One camera sees angles to within a few degrees from the side, and worse at an angle. What it can't see it does not judge, and it says so. Grip, bracing, pain and load are invisible to it. Loose clothes, plates and backlight hide the back's curve.",
  licencesTitle: "Made with",
  licences:
    "Backline is free software under the MIT licence. The BlazePose models are by Google, under Apache 2.0.",
};
export default about;
