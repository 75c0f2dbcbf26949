import { ConsoleLogger, type LogLevel } from '@nestjs/common';

const LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];
/** They tell at start, one line each, every module and route there is. */
const TALKATIVE: readonly unknown[] = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication'];

/** What they say when the start fails, with its stack, `main.ts` says in one sentence. */
const FAILING_AT_START: readonly unknown[] = ['ExceptionHandler', 'TypeOrmModule', 'NestApplication'];

/** Nest's logger from a level on, without the framework's roll-call, in which the one line that matters would be lost. */
export class StartLogger extends ConsoleLogger {
  private readonly tellsAll: boolean;

  constructor(level: LogLevel) {
    const logLevels = LEVELS.slice(0, LEVELS.indexOf(level) + 1);
    super({ logLevels });
    this.tellsAll = logLevels.includes('debug');
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (this.tellsAll || !TALKATIVE.includes(rest.at(-1))) super.log(message, ...(rest as [string]));
  }

  override error(message: unknown, ...rest: unknown[]): void {
    if (this.tellsAll || !FAILING_AT_START.includes(rest.at(-1))) super.error(message, ...(rest as [string]));
  }
}
