import { language } from "../../messages/catalogue.ts";
import { formatNumber } from "../../messages/format.ts";
import { liveText } from "../../messages/live.ts";
import type { LiveModel } from "./live-model.ts";

/** The seconds of a hold while it lasts. */
export function holdWords(model: LiveModel): string | undefined {
  const tenths = model.hold.value;
  if (tenths === undefined || model.phase.value !== "hold") return undefined;
  return liveText.value.hold(formatNumber(language.value, tenths / 10, 1));
}
