export { default } from "../en/review.ts";
