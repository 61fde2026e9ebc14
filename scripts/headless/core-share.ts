/** Pose workers shared among the pages that analyse: evenly, and anew whenever a page has no more to do. */
import type { Page } from "playwright-core";

/** What of a page is told how many workers it may have. */
type Employer = Pick<Page, "evaluate">;

export class CoreShare {
  private readonly pages = new Set<Employer>();

  /** @param taking how many pages take recordings */
  constructor(
    private readonly workers: number,
    private taking: number,
  ) {}

  give(page: Employer): void {
    this.pages.add(page);
    this.tell();
  }

  take(page: Employer): void {
    this.pages.delete(page);
  }

  /** One of those that take recordings has found none left. */
  leave(): void {
    this.taking -= 1;
    this.tell();
  }

  /** Each has one at least; the first ones have those that are left over. */
  private tell(): void {
    const taking = Math.max(1, this.taking);
    for (const [i, page] of [...this.pages].entries()) {
      const share = Math.floor(this.workers / taking) + (i < this.workers % taking ? 1 : 0);
      // A page that is gone needs none.
      page.evaluate((workers) => window.backlineAnalyze.employ(workers), Math.max(1, share)).catch(() => {});
    }
  }
}
