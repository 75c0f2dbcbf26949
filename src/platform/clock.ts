import { Injectable } from '@nestjs/common';

/** The only place where the moment comes from; tests hand in another. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
