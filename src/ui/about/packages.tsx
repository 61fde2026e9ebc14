/** The packages that the app is made of; fetched when somebody opens the list, since hardly anybody does. */
import { useSignal } from "@preact/signals";
import { aboutText } from "../../messages/about.ts";
import { type ShippedPackage, shippedPackages } from "./licences.ts";

type Fetched = "not yet" | "under way" | "failed" | readonly ShippedPackage[];

function Package({ name, version, licence, text }: ShippedPackage) {
  return (
    <li>
      <details>
        <summary>
          <b>{name}</b> <span>{version}</span> <span>{licence}</span>
        </summary>
        {/* The licences' words are English in every language of the app. */}
        {text === "" ? <p>{aboutText.value.packages.noText(licence)}</p> : <pre lang="en">{text}</pre>}
      </details>
    </li>
  );
}

export function Packages() {
  const text = aboutText.value.packages;
  const fetched = useSignal<Fetched>("not yet");
  const fetchThem = async () => {
    fetched.value = "under way";
    try {
      fetched.value = await shippedPackages();
    } catch (error) {
      console.warn(error);
      fetched.value = "failed";
    }
  };
  const now = fetched.value;
  return (
    <details
      class="packages"
      onToggle={(event) => {
        if (event.currentTarget.open && now === "not yet") void fetchThem();
      }}
    >
      <summary>{text.title}</summary>
      <p role="status">{now === "under way" ? text.loading : now === "failed" ? text.failed : ""}</p>
      {now === "failed" && (
        <p>
          <button type="button" class="button quiet" onClick={fetchThem}>
            {text.again}
          </button>
        </p>
      )}
      {typeof now === "object" && (
        <ul>
          {now.map((one) => (
            <Package key={`${one.name}@${one.version}`} {...one} />
          ))}
        </ul>
      )}
    </details>
  );
}
