/** What the program is, what it can't do and how far off it is, and whose work it stands on. */
import { exerciseNames } from "../../core/catalogue.ts";
import { aboutText } from "../../messages/about.ts";
import { exercisesInWords } from "../../messages/exercises.ts";
import { Calibration } from "./calibration.tsx";
import { MeasuredErrors } from "./measured-errors.tsx";
import { Packages } from "./packages.tsx";
import "./about.css";

function Points({ of }: { readonly of: readonly string[] }) {
  return (
    <ul class="prose-points">
      {of.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

export default function AboutView() {
  const text = aboutText.value;
  return (
    <article class="prose">
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="prose-lead">{text.what(exercisesInWords(exerciseNames()))}</p>
      <h2>{text.privacyTitle}</h2>
      <p>{text.privacy}</p>
      <h2>{text.healthTitle}</h2>
      <p>{text.health}</p>
      <h2>{text.limitsTitle}</h2>
      <p>{text.limits}</p>
      <h3>{text.unseenTitle}</h3>
      <Points of={text.unseen} />
      <h3>{text.accuracyTitle}</h3>
      <MeasuredErrors />
      <p>{text.angles.note}</p>
      <p>{text.caveat}</p>
      <h3>{text.calibration.title}</h3>
      <Calibration />
      <h2>{text.licencesTitle}</h2>
      <p>{text.licences}</p>
      <Packages />
    </article>
  );
}
