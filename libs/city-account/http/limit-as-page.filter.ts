import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CountingAway, TooManyRequests } from '#platform/limits/limits.errors';
import type { CityRefusal } from '../city-account.errors';

/** A browser that opened the way as a page is not answered in JSON when it came too often: it is led to one of our pages. */
@Catch(TooManyRequests, CountingAway)
export class LimitAsPage implements ExceptionFilter {
  catch(error: TooManyRequests | CountingAway, host: ArgumentsHost): void {
    const why: CityRefusal = error instanceof TooManyRequests ? 'often' : 'away';
    void host.switchToHttp().getResponse<FastifyReply>().status(302).header('location', `/sign-in?city=${why}`).send();
  }
}
