import type { Translation } from "../catalogue.ts";
import type english from "../en/review.ts";
import { formatNumber, plural, signedNumber } from "../format.ts";
import accuracy from "./accuracy.ts";

const number = (value: number, digits = 0): string => formatNumber("de", value, digits);
const degrees = (value: number): string => `${number(value)}°`;
const seconds = (value: number): string => `${number(value, 1)} s`;
const reps = (n: number): string => plural("de", n, { one: "# Wiederholung", other: "# Wiederholungen" });

const review: Translation<typeof english> = {
  title: "Auswertung",
  lead: "Öffne das Video eines Satzes und sieh es Wiederholung für Wiederholung, mit dem Bild hinter jedem Urteil.",
  privacy: "Das Video wird auf diesem Gerät ausgewertet und geht nirgendwohin.",

  import: {
    part: "Nur einen Teil",
    from: "Von",
    to: "bis",
    partNote: "Minuten und Sekunden, etwa 1:05. Gilt für die Dateien, die als Nächstes kommen.",
    drop: "Videos hier ablegen",
    dropNow: "Loslassen zum Hinzufügen",
    choose: "Dateien wählen",
    paste: "oder eines einfügen. MP4, MOV, WebM oder MKV; auch eine gespeicherte Auswertung (.json).",
    allFrames: "Jedes Bild auswerten",
    allFramesNote:
      "Langsamer. Sonst werden 10 bis 15 Bilder je Sekunde ausgewertet; das genügt für die Winkel.",
    more: "Weitere Aufnahme",
    nothing: "Darin war keine Datei. Leg eine Videodatei ab oder wähle eine.",
    latest: "Letzten Live-Satz öffnen",
    noLatest:
      "Es gibt noch keinen Live-Satz. Mach einen mit der Kamera; seine Kurven bleiben im Verlauf dieses Geräts.",
    record: "Mit Bildern, wenn der Verlauf Aufnahmen von Live-Sätzen behalten darf.",
  },

  unfinished: {
    title: "Letztes Mal nicht fertig geworden",
    reached: (name, percent) => `${name}: zu ${percent} % ausgewertet`,
    reachedSeconds: (name, s) => `${name}: ${seconds(s)} ausgewertet`,
    how: "Wähle dieselbe Datei noch einmal, dann geht es dort weiter.",
    forget: "Vergessen",
  },

  queue: {
    title: "Aufnahmen",
    open: (name) => `${name} zeigen`,
    waiting: "Wartet, bis sie dran ist",
    opening: "Wird geöffnet …",
    loadingModel: (percent) => `Körpererkennung wird geladen, ${percent} %`,
    warming: "Körpererkennung wird vorbereitet …",
    analysing: "Wird ausgewertet",
    paused: "Angehalten. Was schon gefunden ist, bleibt.",
    cancelled: "Abgebrochen. Was schon gefunden ist, bleibt.",
    done: "Fertig",
    saved: "Gespeicherte Auswertung, ohne ihr Video",
    frames: (n, total) =>
      total === undefined ? `${number(n)} Bilder` : `${number(n)} von ${number(total)} Bildern`,
    rate: (perSecond) => `${number(perSecond, 1)} Bilder je Sekunde`,
    left: (s) =>
      s < 60 ? `noch ${number(Math.max(1, Math.round(s)))} s` : `noch ${number(Math.round(s / 60))} min`,
    pause: "Anhalten",
    goOn: "Weiter",
    cancel: "Abbrechen",
    remove: "Entfernen",
    again: "Noch einmal",
    of: (action, name) => `${action}: ${name}`,
    reps: (counted, missedReps) =>
      missedReps > 0 ? `${reps(counted)}, ${number(missedReps)} nicht gezählt` : reps(counted),
  },

  sampling: {
    every: "Jedes Bild wurde ausgewertet.",
    nth: (n, perSecond) => {
      if (!perSecond) return `Jedes ${n}. Bild wurde ausgewertet.`;
      const { least, most } = perSecond;
      const rate = least === most ? `etwa ${number(least)}` : `etwa ${number(least)} bis ${number(most)}`;
      return `Jedes ${n}. Bild wurde ausgewertet, ${rate} je Sekunde.`;
    },
    again: "Jedes Bild auswerten",
    by: (lite: boolean) => (lite ? "Schnelles, kleineres Modell." : "Größeres Modell."),
  },

  notes: {
    nobody:
      "In dieser Aufnahme wurde niemand gefunden. Der ganze Körper sollte im Bild sein, von der Seite, aus zwei bis vier Metern, bei gutem Licht.",
    nobodyYet: "Bisher niemand gefunden.",
    noReps: (recognised, byTwo, chosen) =>
      `Es wurde jemand gefunden, aber keine Wiederholung, die zählt. Von selbst erkannt werden ${recognised}, aus einer ruhigen Ausgangsstellung, seitlich zur Kamera.${byTwo === "" ? "" : ` Bei einigen (${byTwo}) beginnt ein Satz erst mit zwei gleichen Wiederholungen nacheinander.`}${chosen === "" ? "" : ` Als Übung ausgewählt zählen auch ${chosen}.`}`,
    nothingCounted: {
      nobody:
        "Im größten Teil dieser Aufnahme wurde niemand gefunden. Der ganze Körper sollte im Bild sein, von der Seite, aus zwei bis vier Metern, bei gutem Licht.",
      "few-pictures":
        "Es wurden weniger als 5 Bilder pro Sekunde ausgewertet: zu wenige, um zu erkennen, wo eine Wiederholung endet. Werte jedes Bild aus oder nimm mit mindestens 10 Bildern pro Sekunde auf.",
      dark: "Die Aufnahme ist zum Zählen zu dunkel. Nimm noch einmal mit mehr Licht auf.",
      "not-whole":
        "Den größten Teil der Aufnahme ist nicht der ganze Körper im Bild. Nimm noch einmal auf, von Kopf bis Fuß im Bild.",
      far: "Die Person ist im Bild zu klein. Nimm noch einmal aus zwei bis vier Metern auf.",
      turned: "Die Kamera hat die Person nicht von der Seite gesehen. Nimm noch einmal seitlich auf.",
      "no-start":
        "Vor der Bewegung hat niemand in einer Ausgangsstellung stillgehalten. Bleib vor der ersten Wiederholung eine Sekunde lang still, seitlich zur Kamera: im Stehen, im Vierfüßlerstand oder in Bauchlage.",
      "no-movement":
        "Jemand war in Position, aber keine Bewegung wurde als Wiederholung erkannt, oder sie war zu klein.",
    },
    mostlyUnseen: (percent) =>
      `Nur in ${percent} % der Bilder wurde ein Körper gefunden. Was dazwischen liegt, wurde nicht beurteilt.`,
    severalPeople:
      "Mehrere Menschen sind im Bild. Verfolgt wird einer: wer zu Beginn am größten und der Mitte am nächsten ist. Ist es der falsche, nimm noch einmal auf, ohne die anderen im Bild.",
    oblique: (azimuth) =>
      `Die Kamera stand etwa ${number(azimuth)}° neben der Seitenansicht. Winkel von Rücken und Hüfte sind dann weniger sicher.`,
    brokeOff: (at, why) =>
      ({
        "cut-off": `Die Aufnahme bricht nach ${seconds(at)} ab. Alles bis dahin wurde ausgewertet. Kopiere die Datei neu, um den Rest zu bekommen.`,
        damaged: `Die Aufnahme ist nach ${seconds(at)} beschädigt. Alles bis dahin wurde ausgewertet. Kopiere die Datei neu, um den Rest zu bekommen.`,
        "damaged-in-places": `Die Aufnahme ist stellenweise beschädigt, am meisten nach ${seconds(at)}. Was davor und danach lesbar war, wurde ausgewertet. Kopiere die Datei neu, um den Rest zu bekommen.`,
        "starts-over": `Nach ${seconds(at)} folgt in derselben Datei eine zweite Aufnahme; sie wurde nicht gelesen. Alles davor wurde ausgewertet. Teile die Datei oder wandle sie in MP4 um, um den Rest zu bekommen.`,
      })[why],
    storageFull:
      "Auf diesem Gerät ist kein Platz mehr, um Unfertiges zu behalten. Die Auswertung läuft weiter; lass diesen Tab offen, bis sie fertig ist, und exportiere, was du brauchst.",
    storageRefused:
      "Dieser Browser behält nichts für diese Seite (ein privates Fenster?). Die Auswertung läuft weiter; lass diesen Tab offen, bis sie fertig ist, und exportiere, was du brauchst.",
    noPicture: "Diese Auswertung kam ohne ihr Video. Alles andere ist da.",
    pictureLost:
      "Das Video lässt sich nicht mehr lesen. Wurde es verschoben oder gelöscht? Wähle es noch einmal, um die Bilder zu sehen; die Ergebnisse bleiben.",
    growing: "Ergebnisse bis hierher; die Auswertung läuft weiter.",
    stopped: "Teilergebnisse: Die Auswertung wurde hier angehalten.",
  },

  problems: {
    unreadable: {
      what: "Diese Datei lässt sich nicht lesen: Sie ist beschädigt, abgeschnitten oder wurde währenddessen verschoben.",
      next: "Prüfe, ob sie sich noch abspielen lässt, kopiere sie neu vom Aufnahmegerät und versuche es noch einmal.",
    },
    frames: {
      what: "Die Bilder dieses Videos ließen sich nicht lesen.",
      next: "Wandle es in MP4 mit H.264 um oder öffne es in einem anderen Browser.",
    },
    saved: {
      damaged: "Diese Datei ist kein lesbares JSON: beschädigt oder abgeschnitten. Exportiere sie neu.",
      foreign:
        "Dieses JSON ist keine Auswertung von Backline. Wähle eine Datei, die auf .analysis.json endet.",
      newer: (schema) =>
        `Diese Auswertung stammt von einem neueren Backline (${schema}). Lade diese Seite neu und öffne sie dann.`,
      invalid: (where) =>
        `In dieser Auswertung steht ein Wert, der nicht stimmen kann (${where}). Exportiere sie neu.`,
      tooLarge:
        "Diese Datei ist viel größer als jede Auswertung. Wähle eine Datei, die auf .analysis.json endet.",
    },
    unsupported: (name) => `${name} ist weder ein Video noch eine gespeicherte Auswertung.`,
    emptyFolder: "In diesem Ordner und seinen Unterordnern ist keine Aufnahme.",
  },

  picture: {
    label: "Bild mit Skelett, beurteiltem Winkel und Rückenkontur",
    skeleton: "Skelett",
    play: "Abspielen",
    pause: "Anhalten",
    back: "Rückwärts abspielen",
    stepBack: "Ein Bild zurück",
    stepOn: "Ein Bild weiter",
    repBack: "Vorige Wiederholung",
    repOn: "Nächste Wiederholung",
    speed: "Tempo",
    times: (factor) => `${number(factor, 2)}×`,
    loop: "Schleife",
    position: "Stelle",
    time: (now, all) => `${now} von ${all}`,
    keys: "Tasten",
    keysList:
      "← → ein Bild · Umschalt ← → eine Sekunde · J K L rückwärts, halt, vorwärts · Leertaste abspielen · [ ] vorige und nächste Wiederholung · R Schleife · B Lesezeichen · + − Zoom",
  },

  tools: {
    label: "Werkzeuge für das Bild",
    zoomIn: "Bild vergrößern",
    zoomOut: "Bild verkleinern",
    whole: "Das ganze Bild",
    measure: {
      angle: "Einen Winkel messen",
      line: "Die Neigung einer Linie messen",
      arrow: "Einen Pfeil zeichnen",
      distance: "Einen Abstand messen",
    },
    how: {
      angle:
        "Setze drei Punkte; der zweite ist der Scheitel. Mit Tasten: Pfeile bewegen, Eingabe setzt, Escape beendet.",
      line: "Setze zwei Punkte. Mit Tasten: Pfeile bewegen, Eingabe setzt, Escape beendet.",
      arrow:
        "Setze erst das Ende, dann die Spitze. Mit Tasten: Pfeile bewegen, Eingabe setzt, Escape beendet.",
      distance: "Setze zwei Punkte. Mit Tasten: Pfeile bewegen, Eingabe setzt, Escape beendet.",
    },
    value: {
      angle: degrees,
      line: (value: number) => `${degrees(value)} zur Waagerechten`,
      arrow: () => "",
      distance: (value: number) => `${number(value, 2)} Körperlängen`,
    },
    noBody: "–",
    undo: "Den letzten Punkt oder Messwert zurücknehmen",
    save: "Dieses Bild sichern",
  },

  timeline: {
    title: "Zeitachse",
    label: "Winkel über die Zeit, mit Wiederholungen, Fehlern und Halten",
    hint: "Klicken springt. Strg und Rad oder + und − vergrößern; Ziehen verschiebt.",
    zoomIn: "Vergrößern",
    zoomOut: "Verkleinern",
    fit: "Alles",
    degrees,
    value: (name, value) => (value === undefined ? `${name} –` : `${name} ${degrees(value)}`),
    at: (t) => `bei ${t}`,
    legend: { rep: "Wiederholung", noRep: "nicht gezählt", fault: "Fehler", hold: "Halten" },
  },

  tabs: {
    label: "Teile der Auswertung",
    evidence: "Wdh.",
    replay: "3D",
    compare: "Vergleich",
    judge: "Bewerten",
    export: "Export",
  },

  evidence: {
    summary: "Kurz gesagt",
    table: "Wiederholung für Wiederholung",
    set: (n, exercise) => `Satz ${n}: ${exercise}`,
    columns: {
      rep: "Wdh.",
      time: "Zeit",
      depth: "Tiefe",
      arms: "Arme",
      legs: "Beine",
      hold: "Halten",
      tempo: "Ab / auf",
      knee: "Knie",
      back: "Rücken",
      verdict: "Urteil",
    },
    degrees,
    seconds,
    partialHold: "(ein Paar gesehen)",
    tempo: (down, up) => `${number(down, 1)} / ${number(up, 1)} s`,
    good: "Gut",
    notCounted: (reason) => `Nicht gezählt: ${reason}`,
    notJudged: (what) => `Nicht beurteilt: ${what}`,
    none: "Noch keine Wiederholung.",
    noneFound: "Keine Wiederholung gefunden.",
    showRep: (n) => `Wiederholung ${n} zeigen`,
    showAttempt: (at) => `Nicht Gezähltes bei ${at} zeigen`,
    markNote: "Deine Markierung wird behalten und exportiert. Das Gemessene bleibt, wie es ist.",
  },

  fault: {
    title: (fault, rep) => `${fault}, Wiederholung ${rep}`,
    measured: (value, limit) => `${value} gemessen, Grenze ${limit}`,
    degrees,
    seconds,
    confidence: (percent) => `zu ${percent} % sicher`,
    at: (t) => `bei ${t}`,
    close: "Schließen",
  },

  replay: {
    open: "3D-Ansicht öffnen",
    loading: "3D-Ansicht wird aufgebaut …",
    views: { side: "Seite", front: "Vorn", top: "Oben" },
    viewsLabel: "Ansicht",
    ghost: "Ideal daneben",
    angles: "Ebenen und Winkel",
    barbell: "Stange",
    save: "Bild sichern",
    hint: "Ziehen dreht, Rad oder zwei Finger vergrößern. Sie folgt dem Video.",
    note: "Die Tiefe des Körpers ist vom Netz geschätzt, gerade gerichtet und geglättet; die Zahlen sind die gemessenen.",
    noWebGL:
      "Dieser Browser zeichnet hier kein 3D (WebGL ist aus oder gesperrt). Schalte in seinen Einstellungen die Hardwarebeschleunigung ein oder nimm einen anderen Browser.",
    noLandmarks:
      "Diese Auswertung wurde ohne Körperpunkte gespeichert, es gibt also keinen Körper zu zeigen. Exportiere sie mit Körperpunkten oder öffne das Video noch einmal.",
    failed: "Die 3D-Ansicht wurde nicht geladen. Prüfe die Verbindung und öffne sie noch einmal.",
    label: "3D-Ansicht: dein Körper, daneben die ideale Bewegung",
  },

  compare: {
    lead: "Zwei Wiederholungen, nach Phasen übereinandergelegt: Anfang, Umkehr und Ende treffen sich, wie schnell auch immer.",
    first: "Erste",
    second: "Zweite",
    recording: "Aufnahme",
    rep: "Wiederholung",
    repName: (set, n, counted) => (counted ? `Satz ${set}, Wdh. ${n}` : `Satz ${set}, nicht gezählt (${n})`),
    position: "Phase",
    play: "Beide abspielen",
    pause: "Halt",
    curves: "Winkel beider, nach Phasen",
    start: "Anfang",
    peakStart: "erreicht",
    peakEnd: "zurück",
    end: "Ende",
    differences: "Unterschiede",
    quantity: "Was",
    change: "Änderung",
    peak: (signal) => `${signal}, größter Wert`,
    times: { lower: "Weg nach unten", raise: "Weg nach oben", hold: "Halten", whole: "Ganze Wiederholung" },
    lifted: { lower: "Absenken", raise: "Heben", hold: "Halten", whole: "Ganze Wiederholung" },
    degrees,
    seconds,
    signedDegrees: (value) => `${signedNumber("de", value)}°`,
    signedSeconds: (value) => `${signedNumber("de", value, 1)} s`,
    gone: (names) => `Nur in der ersten: ${names}.`,
    fresh: (names) => `Nur in der zweiten: ${names}.`,
    needsTwo:
      "Zum Vergleichen braucht es zwei Wiederholungen. Füge eine Aufnahme hinzu oder öffne eine gespeicherte Auswertung.",
    noPicture: "Kein Bild: Diese Auswertung kam ohne ihr Video.",
    pictureOf: (which) => `Bild der Wiederholung: ${which}`,
  },

  report: {
    title: "Technikbericht",
    source: "Aufnahme",
    analysed: "Ausgewertet",
    camera: "Kamera",
    azimuth: (n) => `${number(Math.abs(n))}° neben der Seitenansicht`,
    best: (n) => `Am besten: Wiederholung ${n}`,
    worst: (n) => `Am meisten zu verbessern: Wiederholung ${n}`,
    curves: "Winkel über die Zeit",
    reps: "Wiederholungen",
    more: (n) =>
      plural("de", n, {
        one: "und # weitere Wiederholung im vollen Export",
        other: "und # weitere Wiederholungen im vollen Export",
      }),
    limits: "Grenzen des Verfahrens",
    limitsText: `${accuracy} Die Rückenkrümmung wird mit deiner eigenen neutralen Haltung verglichen, nicht mit der Anatomie. Was nicht zu sehen war, wurde nicht beurteilt. Dies ist eine Trainingshilfe und keine ärztliche Untersuchung; Schmerzen, Taubheit oder Verletzungen gehören zu Ärztin, Arzt oder Physiotherapie.`,
    print: "Drucken",
    close: "Zurück zur Auswertung",
    marked: "vom Nutzer als falsch markiert",
  },
};
export default review;
