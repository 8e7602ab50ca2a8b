import { Global, Module, type DynamicModule, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { readingOptions, type DatabasePlan } from './data-sources.js';
import { Reads } from './reads.js';
import { JournalAppender, UnitOfWork } from './unit-of-work.js';

/** Opens the writer first (it makes the file and its schema), then the read-only default connection. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  static forRoot(plan: DatabasePlan, appender: Type<JournalAppender>): DynamicModule {
    const writer = {
      module: WriterModule,
      global: true,
      providers: [
        { provide: JournalAppender, useClass: appender },
        {
          provide: UnitOfWork,
          inject: [Clock, JournalAppender],
          useFactory: async (clock: Clock, journal: JournalAppender) => {
            const unitOfWork = new UnitOfWork(plan, clock, journal);
            await unitOfWork.open();
            return unitOfWork;
          },
        },
      ],
      exports: [UnitOfWork],
    };
    const reader = TypeOrmModule.forRootAsync({
      inject: [UnitOfWork],
      useFactory: () => ({ ...readingOptions(plan), retryAttempts: 0 }),
    });
    const reads = {
      provide: Reads,
      inject: [getDataSourceToken(), UnitOfWork],
      useFactory: (source: DataSource, { memory }: UnitOfWork) => new Reads(source.manager, memory),
    };
    return { module: DatabaseModule, imports: [writer, reader], providers: [reads], exports: [TypeOrmModule, Reads] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.unitOfWork.close();
  }
}

@Module({})
class WriterModule {}
