import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { Book, type BookHooks } from './book.js';
import { dataSourceOptions, openDataSource, OwnerLock, type Mode } from './data-sources.js';
import type { Schema } from './schema.js';

export const CONFIG = Symbol('Config');
/** Entities and migrations of all modules: what a replay builds its scratch book from. */
export const SCHEMA = Symbol('Schema');
const OWNER_LOCK = Symbol('OwnerLock');

export interface DatabaseOptions {
  config: Config;
  schema: Schema;
  mode: Mode;
  hooks: BookHooks;
  clock: Clock;
}

@Module({})
class OwnershipModule {
  static forRoot({ config, schema, mode, clock }: DatabaseOptions): DynamicModule {
    const owned = mode === 'write' && config.database.kind === 'sqlite';
    const path = config.database.kind === 'sqlite' ? config.database.path : '';
    return {
      module: OwnershipModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SCHEMA, useValue: schema },
        { provide: Clock, useValue: clock },
        { provide: OWNER_LOCK, useFactory: () => (owned ? OwnerLock.take(path) : null) },
      ],
      exports: [CONFIG, SCHEMA, Clock, OWNER_LOCK],
    };
  }
}

/** Opens the database with TypeORM once the book is owned, and offers the Book to every module. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly book: Book) {}

  static forRoot(options: DatabaseOptions): DynamicModule {
    const { config, schema, mode } = options;
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        OwnershipModule.forRoot(options),
        TypeOrmModule.forRootAsync({
          inject: [OWNER_LOCK],
          useFactory: () => ({ ...dataSourceOptions(config.database, schema, mode), retryAttempts: 0 }),
          dataSourceFactory: () => openDataSource(config.database, dataSourceOptions(config.database, schema, mode), mode),
        }),
      ],
      providers: [
        {
          provide: Book,
          inject: [getDataSourceToken(), OWNER_LOCK],
          useFactory: (source: DataSource, lock: OwnerLock | null) => Book.over(source, lock, options),
        },
      ],
      exports: [Book],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.book.close();
  }
}
