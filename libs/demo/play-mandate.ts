import { Injectable } from '@nestjs/common';
import { addDays, Clock, dayInShanghai } from '#kernel/clock';
import { MoveMandate, OfferMandate } from '#mandate';
import type { DemoCast } from './demo-cast';
import type { DemoFiles, DemoMandate } from './demo-files';

/** Lets an organisation of the demo mandate a technology manager. */
@Injectable()
export class PlayMandate {
  constructor(
    private readonly offering: OfferMandate,
    private readonly moving: MoveMandate,
    private readonly clock: Clock,
  ) {}

  async execute({ offeredBy, agent, days, isAccepted, ...terms }: DemoMandate, cast: DemoCast, files: DemoFiles) {
    const startsOn = dayInShanghai(this.clock.now());
    const login = files.people.find(({ key }) => key === agent)?.login ?? '';
    const offer = { ...terms, login, startsOn, endsOn: addDays(startsOn, days) };
    const { id, version } = await this.offering.execute(offer, cast.person(offeredBy));
    if (!isAccepted) return;
    await this.moving.execute({ id, version, action: 'accept' }, cast.person(agent));
    const { organisationId } = cast.person(offeredBy);
    cast.mandate(agent, { mandateId: id, organisationId, roles: terms.roles });
  }
}
