/** The one history of this page; opened when it is first read or written. */
import { HistoryStore } from "./store.ts";

export const history = new HistoryStore();
