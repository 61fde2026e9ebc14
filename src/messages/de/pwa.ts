import type { Translation } from "../catalogue.ts";
import type english from "../en/pwa.ts";

const pwa: Translation<typeof english> = {
  label: "Zur App selbst",
  updateReady: "Eine neue Version von Backline ist da.",
  update: "Laden",
  later: "Später",
  faster:
    "Dieser Server sendet keine Isolations-Header, deshalb rechnet alles auf einem Thread und langsamer. Nach einem Neuladen sind alle da.",
  reload: "Neu laden",
};
export default pwa;
