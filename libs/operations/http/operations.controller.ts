import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy } from '#platform/http/policy.decorator';
import { MachineQueries } from '../machine.queries';
import { QueueLook } from '../queue-look';
import { ReadHealth } from '../read-health';
import { HealthResponse } from './health.response';
import { HeartbeatListResponse, QueuesResponse } from './operations.response';

@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly machine: MachineQueries,
    private readonly queues: QueueLook,
    private readonly health: ReadHealth,
  ) {}

  /** The state of all parts, and which of them need a person. */
  @Get('health')
  @Policy({ who: ['operator'], scope: 'any', fields: 'staff' })
  async readHealth(): Promise<HealthResponse> {
    return HealthResponse.from(await this.health.execute());
  }

  /** Says within two seconds when the store of the queues is away. */
  @Get('queues')
  @Policy({ who: ['operator'], scope: 'any', fields: 'staff' })
  async readQueues(): Promise<QueuesResponse> {
    const { backend, answers, queues } = await this.queues.read();
    return { backend, answers, queues: [...queues] };
  }

  @Get('heartbeats')
  @Policy({ who: ['operator'], scope: 'any', fields: 'staff' })
  async readHeartbeats(): Promise<HeartbeatListResponse> {
    return { items: await this.machine.heartbeats() };
  }
}
