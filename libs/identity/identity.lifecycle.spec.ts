import { checkEveryMove } from '#kernel/every-move.fixture';
import { organisationLifecycle } from './organisation.lifecycle';
import { personLifecycle } from './person.lifecycle';
import { usccExceptionLifecycle } from './uscc-exception.lifecycle';

describe('a person', () =>
  checkEveryMove(personLifecycle, [
    ['active', 'disable', 'disabled', ['sysadmin'], 'reasoned'],
    ['active', 'erase', 'erased', ['self', 'system']],
    ['disabled', 'enable', 'active', ['sysadmin'], 'reasoned'],
    ['disabled', 'erase', 'erased', ['self', 'system']],
  ]));

describe('an organisation', () =>
  checkEveryMove(organisationLifecycle, [
    ['verified', 'suspend', 'suspended', ['sysadmin'], 'reasoned'],
    ['suspended', 'reinstate', 'verified', ['sysadmin'], 'reasoned'],
  ]));

describe('an exception for a credit code', () =>
  checkEveryMove(usccExceptionLifecycle, [
    ['in_force', 'withdraw', 'withdrawn', ['sysadmin', 'platform_reviewer'], 'reasoned'],
  ]));
