import { Controller, Get, Header, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../database/book.js';
import { AnswersFile } from '../http/answers.js';
import { By, type CallerRequest } from '../http/by.js';
import { SignedIn } from '../http/may.js';
import { WorkEvents } from './work-events.js';

const MEDIA_TYPE = 'text/event-stream';

@ApiTags('Servizio')
@Controller('events')
export class EventsController {
  constructor(private readonly events: WorkEvents) {}

  @Get()
  @SignedIn()
  // So that a proxy between here and there hands on each event as it comes.
  @Header('X-Accel-Buffering', 'no')
  @AnswersFile({
    summary: 'How far the caller’s own long work is, as server-sent events',
    description: 'Work that was given a `Work-Id`: `event: progress`, with `{"work", "job", "done", "of", "state"}` as data; `state` is `waiting`, `running`, `done` or `failed`. Four streams a person at most.',
    mediaType: MEDIA_TYPE,
  })
  follow(@By() { actor }: Caller, @Req() request: FastifyRequest & CallerRequest): StreamableFile {
    const stream = this.events.stream(actor.id, request.admitted ?? (async () => true));
    // Whoever asks for the head alone reads nothing, and would hold the stream for ever.
    if (request.method === 'HEAD') stream.push(null);
    return new StreamableFile(stream, { type: MEDIA_TYPE });
  }
}
