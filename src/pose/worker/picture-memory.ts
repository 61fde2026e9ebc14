/**
 * Remembers what a sample looked like, coarsely, to tell an unchanged picture from a changed one: the mean green of
 * 32 x 32 blocks. Means of blocks hardly see a camera's noise (16 pixels of 3/255 give 0.8/255), but a limb's edge that
 * moves by a pixel or two changes the blocks along it by more than that.
 */
const GRID = 32;
/** Limits on the change of the worst block and of all blocks on average, of the range from black to white. */
const BLOCK_LIMIT = 4 / 255;
const MEAN_LIMIT = 1 / 255;

export class PictureMemory {
  private kept = new Float32Array(GRID * GRID);
  private newest = new Float32Array(GRID * GRID);

  /** `pixels`: `size` x `size` RGB whose black and white are `range` apart; `size` is a multiple of 32. */
  constructor(
    private readonly size: number,
    private readonly range: number,
  ) {}

  /** Whether the picture is the one that was kept, but for noise. */
  isUnchanged(pixels: Float32Array): boolean {
    this.look(pixels);
    const { kept, newest } = this;
    let total = 0;
    for (let i = 0; i < kept.length; i += 1) {
      const change = Math.abs(newest[i]! - kept[i]!);
      if (change > BLOCK_LIMIT * this.range) return false;
      total += change;
    }
    return total <= MEAN_LIMIT * this.range * kept.length;
  }

  keep(pixels: Float32Array): void {
    this.look(pixels);
    [this.kept, this.newest] = [this.newest, this.kept];
  }

  private look(pixels: Float32Array): void {
    const { newest, size } = this;
    const block = size / GRID;
    let at = 0;
    for (let top = 0; top < size; top += block)
      for (let left = 0; left < size; left += block) {
        let sum = 0;
        let count = 0;
        for (let y = top; y < top + block; y += 2)
          for (let x = left; x < left + block; x += 2) {
            sum += pixels[(y * size + x) * 3 + 1]!;
            count += 1;
          }
        newest[at++] = sum / count;
      }
  }
}
