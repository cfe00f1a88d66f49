import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { WithoutIdempotencyKey } from '#platform/http/idempotency.interceptor';
import { Policy } from '#platform/http/policy.decorator';
import { ChooseMails } from '../choose-mails';
import { nameOfGroup } from '../mail-groups';
import { ChooseMailsRequest } from './notification.request';
import type { MailGroupsResponse } from './notification.response';

@ApiTags('notification')
@Controller('notifications/mails')
export class MailChoiceController {
  constructor(private readonly choosing: ChooseMails) {}

  /** What of the bell goes by mail as well, and whether one wants it. */
  @Get()
  @Policy({ who: 'signed-in', scope: 'own', fields: 'own' })
  async listMailGroups(@Acting() actor: Actor): Promise<MailGroupsResponse> {
    const chosen = await this.choosing.of(actor);
    return { groups: chosen.map((choice) => ({ ...choice, name: nameOfGroup(choice.group) })) };
  }

  /** Mails about the security of one's account are none of these: nobody can switch them off. */
  @Put()
  @HttpCode(204)
  @Policy({ who: 'signed-in', scope: 'own' })
  // It says how it shall be, not how it changes.
  @WithoutIdempotencyKey()
  chooseMails(@Body() { group, isWanted }: ChooseMailsRequest, @Acting() actor: Actor): Promise<void> {
    return this.choosing.execute({ group, isWanted }, actor);
  }
}
