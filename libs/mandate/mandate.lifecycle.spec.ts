import { checkEveryMove } from '#kernel/every-move.fixture';
import { mandateLifecycle } from './mandate.lifecycle';

describe('a mandate', () =>
  checkEveryMove(mandateLifecycle, [
    ['offered', 'accept', 'active', ['self']],
    ['offered', 'decline', 'declined', ['self'], 'reasoned'],
    ['offered', 'withdraw', 'withdrawn', ['organisation_admin'], 'reasoned'],
    ['offered', 'expire', 'expired', ['system']],
    ['active', 'revoke', 'revoked', ['organisation_admin'], 'reasoned'],
    ['active', 'resign', 'resigned', ['self'], 'reasoned'],
    ['active', 'expire', 'expired', ['system']],
  ]));
