import multipart from '@fastify/multipart';
import { Module, type OnModuleInit, UnsupportedMediaTypeException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { FilesController } from './files.controller';
import { UploadForm } from './upload-form';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route reads a form with files itself; all others take JSON only. */
    multipart?: boolean;
  }
}

@Module({ controllers: [FilesController], providers: [UploadForm] })
export class FilesHttpModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    // Not awaited: that would settle all routes before Nest has set its handler of errors. `ready` waits for it.
    void fastify.register(multipart);
    fastify.addHook('preParsing', (request, _reply, payload, done) => {
      const isForm = /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
      const isRefused = isForm && !request.routeOptions.config?.multipart;
      done(isRefused ? new UnsupportedMediaTypeException() : null, payload);
    });
  }
}
