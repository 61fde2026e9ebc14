/** What the program is, what it can't do, and whose work it stands on. */
import { aboutText } from "../../messages/about.ts";
import "./about.css";

export default function AboutView() {
  const text = aboutText.value;
  return (
    <article class="prose">
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="prose-lead">{text.what}</p>
      <h2>{text.privacyTitle}</h2>
      <p>{text.privacy}</p>
      <h2>{text.healthTitle}</h2>
      <p>{text.health}</p>
      <h2>{text.limitsTitle}</h2>
      <p>{text.limits}</p>
      <h2>{text.licencesTitle}</h2>
      <p>{text.licences}</p>
    </article>
  );
}
