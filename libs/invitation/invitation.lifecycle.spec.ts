import { checkEveryMove } from '#kernel/every-move.fixture';
import { invitationLifecycle } from './invitation.lifecycle';

describe('an invitation', () =>
  checkEveryMove(invitationLifecycle, [
    ['open', 'accept', 'accepted', ['self']],
    ['open', 'decline', 'declined', ['self'], 'reasoned'],
    ['open', 'revoke', 'revoked', ['organisation_admin', 'sysadmin'], 'reasoned'],
    ['open', 'expire', 'expired', ['system']],
  ]));
