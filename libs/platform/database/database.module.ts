import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '#kernel/clock';
import { env } from '#platform/config/env';
import { Database } from './database';
import { DatabaseClock } from './database-clock';
import { dataSourceOptions } from './data-source';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => ({
        ...dataSourceOptions(env().DATABASE_URL),
        autoLoadEntities: true,
        retryAttempts: 20,
        retryDelay: 500,
      }),
    }),
  ],
  providers: [Database, { provide: Clock, useClass: DatabaseClock }],
  exports: [Database, Clock],
})
export class DatabaseModule {}
