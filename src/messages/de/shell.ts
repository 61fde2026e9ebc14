import type { Translation } from "../catalogue.ts";
import type english from "../en/shell.ts";

const shell: Translation<typeof english> = {
  appName: "Backline",
  skip: "Zum Inhalt springen",
  navigation: "Hauptmenü",
  home: "Start",
  titles: {
    live: "Live",
    sample: "Beispiel",
    review: "Auswertung",
    history: "Verlauf",
    learn: "Lernen",
    plan: "Plan",
    settings: "Einstellungen",
    about: "Über",
    missing: "Nicht gefunden",
  },
  loading: "Wird geladen …",
  privacy: "Nichts, was du filmst, verlässt dieses Gerät.",
  missing: {
    title: "Diese Seite gibt es nicht.",
    next: "Vielleicht ist die Adresse falsch geschrieben. Zurück zum Start.",
  },
  broken: {
    title: "Diese Seite ließ sich nicht öffnen.",
    next: "Prüfe beim ersten Besuch die Verbindung und versuche es noch einmal. Gezählte Wiederholungen bleiben erhalten.",
    retry: "Noch einmal versuchen",
    home: "Zurück zum Start",
    details: "Was schiefging",
  },
};
export default shell;
