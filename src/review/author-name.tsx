/** Who the user is to those who read what they wrote. */
import type { Author } from "../core/session/comments.ts";
import { shareText } from "../messages/share.ts";
import { author, keepAuthor, LONGEST_NAME } from "./author.ts";

export const nameOf = ({ name }: Author): string => name.trim() || shareText.value.comments.nameless;

export function AuthorName() {
  const text = shareText.value.comments;
  return (
    <p class="row author">
      <label>
        <span>{text.name}</span>
        <input
          value={author.value.name}
          maxLength={LONGEST_NAME}
          autocomplete="nickname"
          onChange={(event) => keepAuthor({ name: event.currentTarget.value.trim() })}
        />
      </label>
      <span class="soft">{text.nameNote}</span>
    </p>
  );
}
