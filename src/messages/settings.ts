import { section } from "./catalogue.ts";
import english from "./en/settings.ts";
import { translations } from "./languages.ts";

export const settingsText = section(english, translations("settings"));
