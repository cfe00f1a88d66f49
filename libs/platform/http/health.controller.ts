import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Policy } from './policy.decorator';
import { type Ready, Readiness } from './readiness';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers. */
  @Get('healthz')
  @Policy({ who: 'public', scope: 'none' })
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers and its schema is there; what else is wrong is named. */
  @Get('readyz')
  @Policy({ who: 'public', scope: 'none' })
  ready(): Promise<Ready> {
    return this.readiness.read();
  }
}
