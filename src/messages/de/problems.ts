import type { Translation } from "../catalogue.ts";
import type english from "../en/problems.ts";
import { plural } from "../format.ts";

const problems: Translation<typeof english> = {
  codes: {
    "no-camera": {
      what: "Keine Kamera gefunden.",
      next: "Schließ eine Kamera an und versuche es noch einmal. Ohne Kamera: Aufnahme auswerten oder Beispiel ansehen.",
    },
    "permission-denied": {
      what: "Der Browser lässt Backline die Kamera nicht benutzen.",
      next: "Erlaube die Kamera über das Zeichen in der Adresszeile und versuche es noch einmal. Das Bild bleibt auf diesem Gerät.",
    },
    "camera-in-use": {
      what: "Die Kamera startete nicht. Vielleicht benutzt sie ein anderes Programm.",
      next: "Schließ andere Programme und Tabs mit Kamera und versuche es noch einmal.",
    },
    "camera-lost": {
      what: "Die Kamera wurde getrennt.",
      next: "Steck sie ein oder deck sie auf und verbinde sie neu. Es wird dort weitergezählt, wo es aufhörte.",
    },
    "insecure-page": {
      what: "Diese Seite darf keine Kamera benutzen.",
      next: "Öffne Backline über https oder auf localhost in einem aktuellen Browser. Aufnahmen auswerten geht auch hier.",
    },
    "not-a-video": {
      what: "Diese Datei ist kein Video.",
      next: "Wähle eine MP4-, MOV-, WebM- oder MKV-Datei.",
    },
    "no-picture": { what: "Diese Datei hat Ton, aber kein Bild.", next: "Wähle eine Aufnahme mit Bild." },
    empty: { what: "Diese Datei ist leer.", next: "Nimm sie neu auf oder wähle eine andere." },
    "unsupported-codec": {
      what: "Dieser Browser kann das Video nicht dekodieren.",
      next: "Wandle es in MP4 mit H.264 um oder öffne es in einem anderen Browser.",
    },
    protected: {
      what: "Diese Aufnahme ist geschützt: Ihre Bilder sind verschlüsselt.",
      next: "Wähle eine ohne Kopierschutz.",
    },
    "cut-off": {
      what: "Die Aufnahme endet zu früh: Sie ist abgeschnitten.",
      next: "Kopiere sie neu vom Aufnahmegerät.",
    },
    "damaged-in-places": {
      what: "Die Aufnahme ist stellenweise beschädigt.",
      next: "Kopiere sie neu vom Aufnahmegerät, um auch den Rest auszuwerten.",
    },
    "starts-over": {
      what: "In derselben Datei folgt eine zweite Aufnahme, deren Uhr von vorn beginnt.",
      next: "Teile die Datei oder wandle sie in MP4 um, um auch den Rest auszuwerten.",
    },
    unreadable: {
      what: "Die Bilder konnten nicht gelesen werden.",
      next: "Lade die Seite neu. Hilft das nicht, nimm ein aktuelles Chrome, Edge, Firefox oder Safari.",
    },
    "file-gone": {
      what: "Die Aufnahme wurde verschoben, verändert oder gelöscht, während sie gelesen wurde.",
      next: "Lege sie unverändert zurück oder schließe ihr Laufwerk wieder an und versuche es noch einmal: Die Auswertung geht dort weiter, wo sie stand. Ist sie endgültig weg, wähle eine andere Aufnahme.",
    },
    "other-tab": {
      what: "Ein anderer Tab trainiert dich schon.",
      next: "Mach dort weiter, oder schließe ihn und versuch es hier noch einmal: Es zählt immer nur ein Tab.",
    },
    "weights-missing": {
      what: "Das Erkennungsmodell kam nicht an.",
      next: "Prüfe die Verbindung und versuche es noch einmal. Nach einem vollständigen Besuch läuft Backline offline.",
    },
    "weights-damaged": {
      what: "Das Erkennungsmodell kam beschädigt an und wurde nicht benutzt.",
      next: "Versuche es noch einmal. Geschieht es wieder, lade die Seite ohne Zwischenspeicher.",
    },
    "no-backend": {
      what: "Dieser Browser kann das Erkennungsmodell nicht ausführen.",
      next: "Aktualisiere ihn oder nimm ein aktuelles Chrome, Edge, Firefox oder Safari. Andere Rechenwege stehen in den Einstellungen.",
    },
    "backend-lost": {
      what: "Der Grafikprozessor arbeitet für diese Seite nicht mehr.",
      next: "Versuche es noch einmal. Geschieht es oft, wähle WebAssembly in den Einstellungen.",
    },
    "frame-unreadable": {
      what: "Die Bilder der Kamera konnten nicht gelesen werden.",
      next: "Versuche es noch einmal oder wähle eine andere Kamera.",
    },
    internal: {
      what: "Die Körpererkennung ist ausgefallen.",
      next: "Versuche es noch einmal. Geschieht es wieder, lade die Seite neu.",
    },
    "worker-crashed": {
      what: "Die Körpererkennung hat angehalten.",
      next: "Versuche es noch einmal: sie startet neu, und es wird dort weitergezählt, wo es aufhörte.",
    },
    "no-worker": {
      what: "Diesem Browser fehlt, was die Körpererkennung braucht (Modul-Worker).",
      next: "Nimm ein aktuelles Chrome, Edge, Firefox oder Safari.",
    },
    closed: { what: "Die Körpererkennung wurde geschlossen.", next: "Versuche es noch einmal." },
    unknown: {
      what: "Etwas ist schiefgegangen.",
      next: "Versuche es noch einmal. Geschieht es wieder, lade die Seite neu.",
    },
  },
  kept: (reps) =>
    plural("de", reps, {
      one: "Deine # Wiederholung bleibt erhalten.",
      other: "Deine # Wiederholungen bleiben erhalten.",
    }),
  again: "Noch einmal versuchen",
  reconnect: "Neu verbinden",
  review: "Aufnahme auswerten",
  sample: "Beispiel ansehen",
  settings: "Einstellungen",
  leave: "Zurück zum Start",
  details: "Einzelheiten",
};
export default problems;
