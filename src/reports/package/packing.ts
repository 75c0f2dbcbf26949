import { Zip, ZipDeflate } from 'fflate';

/** The level at which the rows of a sheet pack best for the time that it takes. */
const LEVEL = 3;
/** Bytes that are packed together. */
const STAGE = 256 * 1024;
/** Bytes that a unit of a text may take. */
const WIDEST = 3;

/** A package that is written part by part, under one time, and handed on as it grows. */
export class Packing {
  private readonly stage = Buffer.allocUnsafe(STAGE);
  private pieces: Uint8Array[] = [];
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error;
    this.pieces.push(piece);
  });

  /** A part that is written piece by piece; it must be ended before another one is opened. */
  open(name: string): OpenPart {
    const part = new ZipDeflate(name, { level: LEVEL });
    // A zip holds local time, and fflate writes the hour that it is here: the earliest that a zip knows, everywhere.
    part.mtime = new Date(1980, 0, 1);
    this.zip.add(part);
    return new StagedPart(part, this.stage);
  }

  add(name: string, text: string): void {
    const part = this.open(name);
    part.write(text);
    part.end();
  }

  end(): void {
    this.zip.end();
  }

  /** What has been packed since the last time. */
  taken(): Uint8Array[] {
    return this.pieces.splice(0);
  }
}

export interface OpenPart {
  write: (text: string) => void;
  end: () => void;
}

/** Texts become bytes one by one, while they are short and at hand: a quarter of the time that one long text takes. */
class StagedPart implements OpenPart {
  private used = 0;

  constructor(
    private readonly part: ZipDeflate,
    private readonly stage: Buffer,
  ) {}

  write(text: string): void {
    const most = text.length * WIDEST;
    if (most > STAGE - this.used) this.pack();
    if (most > STAGE) this.part.push(Buffer.from(text));
    else this.used += this.stage.write(text, this.used);
  }

  end(): void {
    this.pack();
    this.part.push(new Uint8Array(0), true);
  }

  private pack(): void {
    if (this.used > 0) this.part.push(this.stage.subarray(0, this.used));
    this.used = 0;
  }
}
