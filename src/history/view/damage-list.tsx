/** Records that are damaged, each by name: to be saved as a file for whoever can read them, and taken out. */
import { historyText } from "../../messages/history.ts";
import { type Damaged, damagedName } from "../damage.ts";
import { HISTORY_FORMAT } from "../exchange.ts";
import { dayOf, type SessionRecord } from "../records.ts";
import { saveFile } from "../save-file.ts";
import { history } from "../shared.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { shortDay } from "./dates.ts";

/** Where nothing can be said of the day, the key says which one it is. */
function nameOf({ store, key }: Damaged, sessions: ReadonlyMap<string, SessionRecord>): string {
  const text = historyText.value.damage;
  const [session, index] = Array.isArray(key) ? key : [key, undefined];
  const day = sessions.get(String(session))?.day;
  const what = text.record[store](typeof index === "number" ? index + 1 : 1);
  return `${what}, ${day === undefined ? String(session) : shortDay(day)}`;
}

function save(damaged: readonly Damaged[]): void {
  const now = new Date();
  const file = { schema: HISTORY_FORMAT, exportedAt: now.toISOString(), damaged };
  saveFile(JSON.stringify(file), `backline-damaged-${dayOf(now)}.json`);
}

const discard = async (damaged: readonly Damaged[]): Promise<void> => {
  for (const each of damaged) await history.discard(each);
};

export function DamageList({ sessions }: { readonly sessions: readonly SessionRecord[] }) {
  const damaged = [...history.damaged.value.values()];
  if (damaged.length === 0) return null;
  const text = historyText.value.damage;
  const known = new Map(sessions.map((session) => [session.id, session]));
  return (
    <section class="damage-list" aria-label={text.title(damaged.length)}>
      <h2>{text.title(damaged.length)}</h2>
      <p>{text.lead}</p>
      <ul>
        {damaged.map((each) => {
          const name = nameOf(each, known);
          return (
            <li class="set-line" key={damagedName(each)}>
              <span class="set-name">{name}</span>
              <span>{each.where === "" ? text.whole : text.where(each.where)}</span>
              <span class="row">
                <button
                  type="button"
                  class="button quiet"
                  aria-label={text.saveOf(name)}
                  onClick={() => save([each])}
                >
                  {text.save}
                </button>
                <ConfirmButton label={text.deleteOf(name)} question={text.sure} act={() => discard([each])}>
                  {text.delete}
                </ConfirmButton>
              </span>
            </li>
          );
        })}
      </ul>
      {damaged.length > 1 && (
        <p class="row">
          <button type="button" class="button quiet" onClick={() => save(damaged)}>
            {text.saveAll}
          </button>
          <ConfirmButton question={text.sure} act={() => discard(damaged)}>
            {text.deleteAll}
          </ConfirmButton>
        </p>
      )}
    </section>
  );
}
