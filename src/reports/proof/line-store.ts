import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Lines that are packed together; each may be some hundred characters long. */
const LINES_TOGETHER = 1_000;

/** Lines that are kept until the last of them is known, in a tenth of the memory that their texts would take. */
export class LineStore {
  private readonly packed: Buffer[] = [];
  private pending: string[] = [];

  /** A line of ASCII without a line feed. */
  add(line: string): void {
    this.pending.push(line);
    if (this.pending.length === LINES_TOGETHER) this.pack();
  }

  *lines(): Generator<string> {
    for (const piece of this.packed) yield* inflateRawSync(piece).toString('latin1').split('\n');
    yield* this.pending;
  }

  private pack(): void {
    this.packed.push(deflateRawSync(Buffer.from(this.pending.join('\n'), 'latin1'), { level: 1 }));
    this.pending = [];
  }
}
