import { Unavailable } from '../../kernel/index.js';

interface Waiting {
  enter: (leave: () => void) => void;
  timer: NodeJS.Timeout;
}

export interface PlacesOptions {
  /** How many may be inside at once. */
  places: number;
  /** How many may wait. */
  queue: number;
  /** How long one waits at most. */
  waitMs: number;
}

/** A bounded number of places, given in order of arrival; whoever finds too many before them is sent away. */
export class Places {
  private taken = 0;
  private readonly waiting: Waiting[] = [];

  constructor(private readonly options: PlacesOptions) {}

  /** Answers what gives the place back, which may be called more than once. @throws Unavailable `too-many-uploads` */
  async take(): Promise<() => void> {
    const { places, queue, waitMs } = this.options;
    if (this.taken < places) return this.enter();
    if (this.waiting.length >= queue) throw tooManyUploads();
    return new Promise((resolve, reject) => {
      const one: Waiting = {
        enter: resolve,
        timer: setTimeout(() => {
          this.waiting.splice(this.waiting.indexOf(one), 1);
          reject(tooManyUploads());
        }, waitMs),
      };
      this.waiting.push(one);
    });
  }

  private enter(): () => void {
    this.taken += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.taken -= 1;
      const next = this.waiting.shift();
      if (!next) return;
      clearTimeout(next.timer);
      next.enter(this.enter());
    };
  }
}

function tooManyUploads(): Unavailable {
  return new Unavailable('too-many-uploads', {
    it: 'Troppi file in arrivo nello stesso momento: il file non è stato caricato, riprovare tra poco.',
    en: 'Too many files are arriving at the same moment: the file was not uploaded, try again shortly.',
  });
}
