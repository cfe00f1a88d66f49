import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from '#kernel/clock';
import { env } from '#platform/config/env';
import { Database } from './database';
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
  providers: [Database, { provide: Clock, useClass: SystemClock }],
  exports: [Database, Clock],
})
export class DatabaseModule {}
