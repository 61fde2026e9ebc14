/** What is said of knees that bend too far in a hinge, whichever it is; the advice is each lift's own. */
import type { CriterionWords, InWords } from "../../core/coaching/exercise-words.ts";

export const bentKnees: InWords<Omit<CriterionWords, "advice">> = {
  en: {
    name: "Bent knees",
    told: "Your knees bent too far",
    cue: "Hips back, not down.",
    well: "soft knees",
    seen: "knees bent too far",
    next: "hips back, soft knees",
  },
  de: {
    name: "Gebeugte Knie",
    told: "Die Knie waren zu stark gebeugt",
    cue: "Hüfte zurück, nicht runter.",
    well: "Knie locker",
    seen: "Knie zu stark gebeugt",
    next: "Hüfte zurück, Knie locker",
  },
  es: {
    name: "Rodillas flexionadas",
    told: "Las rodillas se doblaron demasiado",
    cue: "Cadera atrás, no abajo.",
    well: "rodillas sueltas",
    seen: "rodillas muy flexionadas",
    next: "cadera atrás, rodillas sueltas",
  },
};
