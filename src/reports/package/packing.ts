import { strToU8, Zip, ZipDeflate } from 'fflate';

/** The level at which the rows of a sheet pack best for the time that it takes. */
const LEVEL = 4;

/** A package that is written part by part, under one time, and handed on as it grows. */
export class Packing {
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
    return {
      write: (text) => void part.push(strToU8(text)),
      end: (text) => void part.push(strToU8(text), true),
    };
  }

  add(name: string, text: string): void {
    this.open(name).end(text);
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
  end: (text: string) => void;
}
