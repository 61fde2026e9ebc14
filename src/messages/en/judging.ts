const judging = {
  none: "No rep to judge yet.",
  lead: "Judge each rep by the clip alone. The skeleton, the angles and what the program said are hidden here, so that neither sways the other.",
  name: "Your name or initials",
  rep: (n: number, all: number) => `Rep ${n} of ${all}`,
  yes: "A fault",
  no: "Fine",
  unsure: "Can't tell",
  back: "Judge the one before",
  next: "Judge the next one",
  compare: "Show agreement",
  save: "Save my verdicts",
  add: "Add another person's verdicts",
  refused: (names: string) => `Not a file of verdicts, or a damaged one: ${names}.`,
  with: "You and",
  agreed: "Agreed",
  share: (percent: number, pairs: number) => `${percent} % of ${pairs}`,
  nothing: "no verdict in common",
  kappa:
    "Kappa (Cohen's) takes off what would agree by chance: 1 is full agreement, 0 no more than chance. Physiotherapists among themselves reach about 0.8 on such movements.",
};
export default judging;
