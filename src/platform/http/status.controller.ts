import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswersProblemForm } from './answers.js';
import { Public } from './may.js';
import { PROBLEM_MEDIA_TYPE } from './problem.js';
import { PRODUCT, type Product } from './product.js';

export const BASE = '/api/v1';

/** Whether the service answers; it asks the database nothing, so that a busy one does not look dead. */
@ApiTags('Servizio')
@Controller()
export class StatusController {
  constructor(@Inject(PRODUCT) private readonly product: Product) {}

  @Get(['status', `${BASE.slice(1)}/status`])
  @Public()
  @Header('Content-Type', PROBLEM_MEDIA_TYPE)
  @AnswersProblemForm({ summary: 'Whether the service answers' })
  status(): object {
    return { type: 'about:blank', status: 200, title: 'OK', detail: `Il servizio risponde. Versione ${this.product.version}.` };
  }
}
