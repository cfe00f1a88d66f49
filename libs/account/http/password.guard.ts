import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { inputPipe } from '#platform/http/input.pipe';
import { SignInRequest } from './sign-in.request';

/**
 * Checks the form, then the password. Guards run before pipes: without this, argon2 would meet whatever was sent, and
 * passport-local would look into the address for what the body lacks.
 */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  private readonly form = inputPipe();

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.form.transform(body ?? {}, { type: 'body', metatype: SignInRequest });
    return (await super.canActivate(context)) as boolean;
  }
}
