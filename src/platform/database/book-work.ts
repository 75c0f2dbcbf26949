import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { LongWork, type Watch } from '../long-work/long-work.js';
import type { Book } from './book.js';

/** Long work whose threads open the book by its path: they are not asked, nor believed, once another file stands there. */
export class BookWork extends LongWork {
  constructor(
    config: Config,
    clock: Clock,
    private readonly book: Book,
  ) {
    super(config, clock);
  }

  /** @throws also Unavailable `book-replaced` */
  override async run<Answer>(job: string, input: unknown = null, watch: Watch = {}): Promise<Answer> {
    await this.book.requireInPlace();
    try {
      return await super.run<Answer>(job, input, watch);
    } finally {
      await this.book.requireInPlace();
    }
  }
}
