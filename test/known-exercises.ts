/** Unit tests know the exercises that the app comes with, as every page and command does. */
import "../src/exercises/packs.ts";
