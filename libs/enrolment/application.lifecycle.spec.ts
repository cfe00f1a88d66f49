import { checkEveryMove } from '#kernel/every-move.fixture';
import { applicationLifecycle } from './application.lifecycle';

describe('an application to join', () =>
  checkEveryMove(applicationLifecycle, [
    ['submitted', 'begin_review', 'in_review', ['platform_reviewer']],
    ['submitted', 'withdraw', 'withdrawn', ['self'], 'reasoned'],
    ['submitted', 'supersede', 'rejected', ['system'], 'reasoned'],
    ['in_review', 'verify', 'verified', ['platform_reviewer']],
    ['in_review', 'return', 'returned', ['platform_reviewer'], 'reasoned'],
    ['in_review', 'reject', 'rejected', ['platform_reviewer'], 'reasoned'],
    ['in_review', 'supersede', 'rejected', ['system'], 'reasoned'],
    ['returned', 'resubmit', 'submitted', ['self']],
    ['returned', 'withdraw', 'withdrawn', ['self'], 'reasoned'],
    ['returned', 'supersede', 'rejected', ['system'], 'reasoned'],
  ]));
