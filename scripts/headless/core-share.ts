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

  /** So many workers for each page. Never none. */
  get each(): number {
    return Math.max(1, Math.floor(this.workers / Math.max(1, this.taking)));
  }

  give(page: Employer): void {
    this.pages.add(page);
    this.tell(page);
  }

  take(page: Employer): void {
    this.pages.delete(page);
  }

  /** One of those that take recordings has found none left. */
  leave(): void {
    this.taking -= 1;
    for (const page of this.pages) this.tell(page);
  }

  private tell(page: Employer): void {
    // A page that is gone needs none.
    page.evaluate((workers) => window.backlineAnalyze.employ(workers), this.each).catch(() => {});
  }
}
