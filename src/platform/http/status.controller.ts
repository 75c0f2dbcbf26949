import { Controller, Get, Header, Inject, Optional } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Book } from '../database/book.js';
import { AnswersProblemForm } from './answers.js';
import { Public } from './may.js';
import { PROBLEM_MEDIA_TYPE } from './problem.js';
import { PRODUCT, type Product } from './product.js';

export const BASE = '/api/v1';

/** What the service stands for, where it has a book. */
export const STANDING = Symbol('Standing');
export interface Standing {
  /** Whether what it holds is invented. */
  demonstration: boolean;
}

/** Whether the service answers, and its book is in its place; it asks the database nothing, so that a busy one does not look dead. */
@ApiTags('Servizio')
@Controller()
export class StatusController {
  constructor(
    @Inject(PRODUCT) private readonly product: Product,
    @Optional() @Inject(STANDING) private readonly standing: Standing | null,
    @Optional() @Inject(Book) private readonly book: Book | null,
  ) {}

  @Get(['status', `${BASE.slice(1)}/status`])
  @Public()
  @Header('Content-Type', PROBLEM_MEDIA_TYPE)
  @AnswersProblemForm({ summary: 'Whether the service answers' })
  async status(): Promise<object> {
    await this.book?.requireInPlace();
    const demonstration = this.standing?.demonstration ?? false;
    const marked = demonstration ? ' Dimostrazione: dati sintetici.' : '';
    return { type: 'about:blank', status: 200, title: 'OK', detail: `Il servizio risponde. Versione ${this.product.version}.${marked}`, demonstration };
  }
}
