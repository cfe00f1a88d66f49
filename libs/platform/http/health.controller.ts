import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '#platform/database/database';
import { Policy } from './policy.decorator';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('healthz')
  @Policy({ who: 'public', scope: 'none' })
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers and its schema is there. */
  @Get('readyz')
  @Policy({ who: 'public', scope: 'none' })
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.database.query('SELECT 1 FROM migrations LIMIT 1');
    } catch (error) {
      throw new ServiceUnavailableException('database', { cause: error });
    }
    return { status: 'ok' };
  }
}
