import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { destination } from 'pino';
import { env } from '#platform/config/env';
import { quietError, quietPath } from './quiet';

/** Structured logs with the request id; addresses and headers, which may name people, stay out. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      useFactory: () => ({
        pinoHttp: [
          {
            level: env().LOG_LEVEL,
            autoLogging: { ignore: (request) => request.url === '/healthz' || request.url === '/readyz' },
            serializers: {
              req: (request: { id: string; method: string; url: string }) => ({
                id: request.id,
                method: request.method,
                path: quietPath(request.url),
              }),
              err: quietError,
              res: (response: { statusCode: number }) => ({ status: response.statusCode }),
            },
          },
          destination({ dest: env().LOG_FILE || 1, sync: env().LOG_FILE !== '' }),
        ],
      }),
    }),
  ],
})
export class LoggingModule {}
