/** The first screen: a poster, and the three ways in. */
import { homeText } from "../../messages/home.ts";
import { HingeFigure } from "./hinge-figure.tsx";
import "./home.css";

function Way(props: {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly note: string;
}) {
  return (
    <li>
      <a class="way" href={props.href} aria-describedby={props.id}>
        {props.name}
      </a>
      <span class="way-note" id={props.id}>
        {props.note}
      </span>
    </li>
  );
}

export function Home() {
  const text = homeText.value;
  return (
    <div class="home">
      <div class="home-art" aria-hidden="true">
        <HingeFigure />
      </div>
      <div class="home-words">
        <h1 tabIndex={-1}>{text.title}</h1>
        <p class="home-lead">{text.lead}</p>
        <ul class="ways">
          <Way id="way-live" href="#/live" name={text.live} note={text.liveNote} />
          <Way id="way-review" href="#/review" name={text.review} note={text.reviewNote} />
          <Way id="way-sample" href="#/sample/good-morning" name={text.sample} note={text.sampleNote} />
        </ul>
        <div class="home-small">
          <p>
            <a href="#/welcome">{text.welcome}</a>
          </p>
          <p>{text.privacy}</p>
          <p>{text.health}</p>
        </div>
      </div>
    </div>
  );
}
