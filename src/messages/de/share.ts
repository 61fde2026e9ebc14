import type { Translation } from "../catalogue.ts";
import type english from "../en/share.ts";
import { formatNumber, plural, signedNumber } from "../format.ts";

const share: Translation<typeof english> = {
  comments: {
    title: "Kommentare",
    words: "Kommentar",
    tags: "Schlagwörter",
    bookmark: (at) => `Lesezeichen bei ${at}`,
    add: (at) => `Kommentar bei ${at}`,
    drawn: (n) =>
      plural("de", n, {
        one: "Die Zeichnung auf diesem Bild gehört dazu.",
        other: "Die # Zeichnungen auf diesem Bild gehören dazu.",
      }),
    draw: "Um auf etwas zu zeigen, zeichne zuerst ins Bild: Linie, Pfeil oder Winkel.",
    marked: "Lesezeichen",
    drawing: "Zeichnung",
    you: "Du",
    nameless: "Jemand",
    rep: (n) => `Wiederholung ${n}`,
    show: (at) => `${at} zeigen`,
    answer: "Antworten",
    answerTo: (name, at) => `Antwort an ${name}, ${at}`,
    send: "Hinzufügen",
    edit: "Ändern",
    editOf: (at) => `Kommentar bei ${at} ändern`,
    keep: "Übernehmen",
    stop: "Abbrechen",
    remove: "Entfernen",
    removeOf: (at) => `Kommentar bei ${at} entfernen`,
    name: "Dein Name",
    nameNote: "Er steht neben dem, was du schreibst, in jeder Datei, die du sicherst.",
    onTimeline: "Kommentar",
    merged: (name, n, by) =>
      n === 0
        ? `${name}: nichts Neues. Alle Kommentare darin sind schon hier.`
        : `${name}: ${plural("de", n, { one: "ein neuer Kommentar", other: "# neue Kommentare" })} von ${by}.`,
  },

  verdict: {
    group: (about, rep) => `Wiederholung ${rep}, ${about}: Bist du einverstanden?`,
    count: "Zählung",
    agree: "Stimmt",
    disagree: "Stimmt nicht",
    agrees: (name) => `${name} stimmt zu`,
    disagrees: (name) => `${name} widerspricht`,
    youAgree: "Du stimmst zu",
    youDisagree: "Du widersprichst",
  },

  reference: {
    set: (n) => `Wiederholung ${n} ist meine Referenz`,
    isIt: "Mit dieser werden die anderen Wiederholungen der Übung verglichen. Noch einmal drücken nimmt das zurück.",
    against: (name, n) => `Gegenüber deiner Referenz (${name}, Wiederholung ${n}):`,
    depth: (by) => `Tiefe ${signedNumber("de", by)}°`,
    lower: (by) => `ab ${signedNumber("de", by, 1)} s`,
    raise: (by) => `auf ${signedNumber("de", by, 1)} s`,
    hold: (by) => `Halten ${signedNumber("de", by, 1)} s`,
    back: (by) => `Rundung des Rückens ${signedNumber("de", by)}°`,
    limit: "Geh nur so weit, wie dein Rücken gerade bleibt.",
  },

  file: {
    save: "Satzdatei",
    note: "Für deinen Coach oder ein anderes Gerät: Winkel, Posen und Kommentare in einer Datei. Sie öffnet sich hier unter Auswertung, ohne Netz.",
    page: "Webseite",
    pageNote:
      "Für alle mit einem Browser: Skelett, Kurven und Kommentare in einer Datei, die nichts aus dem Netz holt.",
    clip: "Bild darin",
    clips: {
      none: "Keines: nur Skelett und Winkel",
      recorded: "Wie aufgenommen, mit Ton",
      hidden: "Gesicht und Umgebung unkenntlich, ohne Ton",
      figure: "Eine gezeichnete Figur an deiner Stelle, ohne Ton",
      asItCame: "Wie es in der Datei war",
    },
    size: (megabytes) => `${formatNumber("de", megabytes, megabytes < 10 ? 1 : 0)} MB mehr`,
    partOnly: "Weitergegeben wird nur der ausgewertete Teil.",
    hiddenNote:
      "Sieh dir den Clip an, bevor du ihn weitergibst: Wo kein Körper gefunden wurde, ist alles verwischt.",
    noLandmarks: "Diese Auswertung hat keine Posen: Die anderen sehen Kurven, aber kein Skelett.",
    working: (percent) => `Das Bild wird vorbereitet, ${percent} %`,
    cancel: "Abbrechen",
    clipFailed:
      "Das Bild ließ sich nicht vorbereiten, darum wurde nichts gesichert. Wähle eine andere Art von Bild oder keines.",
    tooLarge: "Der Clip ist für eine Webseite zu groß. Sichere eine Satzdatei oder wähle kein Bild.",
    clipLost:
      "Das Bild in dieser Datei ist beschädigt, alles andere ist da. Lass dir die Datei noch einmal geben, um es zu sehen.",
  },

  problems: {
    notLoaded:
      "Ein Teil von Backline ließ sich nicht laden. Geh einmal ins Netz und öffne die Datei dann noch einmal.",
    noSet:
      "Das ist keine Satzdatei von Backline. Bitte um eine Datei, die auf .backline endet, oder öffne das Video selbst.",
    cutOff: "Das Ende dieser Datei fehlt: Sie wurde nicht ganz kopiert oder geladen. Hol sie noch einmal.",
    damaged: "Diese Datei ist beschädigt. Lass sie dir noch einmal schicken.",
    hostile:
      "Diese Datei ist nicht so gebaut, wie Backline sie baut, und wurde nicht geöffnet. Probiere sie nicht anderswo aus; bitte den Absender um eine neue.",
    newer: (schema) =>
      `Diese Datei stammt von einem neueren Backline (${schema}). Lade diese Seite neu, um zu aktualisieren, und öffne sie dann.`,
    mixedUp:
      "Die Teile dieser Datei gehören zu verschiedenen Sätzen. Bitte um die Datei so, wie Backline sie gesichert hat.",
    invalid: (where) =>
      `In dieser Datei steht ein Wert, der nicht stimmen kann (${where}). Bitte darum, sie neu zu sichern.`,
  },

  page: {
    title: (name) => `${name}: ein Satz, gesehen von Backline`,
    play: "Abspielen",
    pause: "Anhalten",
    position: "Stelle",
    picture: "Skelett über dem Bild",
    curves: "Winkel über die Zeit",
    reps: "Wiederholungen",
    rep: "Wdh.",
    verdict: "Urteil",
    time: "Zeit",
    good: "Gut",
    comments: "Kommentare",
    made: "Von Backline auf dem Gerät des Absenders erstellt. Winkel aus einer Kamera sind Schätzungen; das ist keine medizinische Untersuchung.",
  },
};
export default share;
