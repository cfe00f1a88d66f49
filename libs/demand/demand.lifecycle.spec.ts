import { checkEveryMove } from '#kernel/every-move.fixture';
import { demandLifecycle, openStates, revisionLifecycle } from './demand.lifecycle';

const screening = [
  ['draft', 'submit', 'submitted', ['enterprise']],
  ['draft', 'publish_imported', 'published', ['operator']],
  ['submitted', 'begin_screening', 'screening', ['expert']],
  ['screening', 'validate', 'validated', ['expert']],
  ['screening', 'return', 'returned', ['expert'], 'reasoned'],
  ['screening', 'reject', 'rejected', ['expert'], 'reasoned'],
  ['returned', 'submit', 'submitted', ['enterprise']],
  ['validated', 'publish', 'published', ['expert', 'operator', 'system']],
] as const;

describe('a revision of a demand', () =>
  checkEveryMove(revisionLifecycle, [
    ...screening,
    ['submitted', 'publish_immaterial', 'published', ['system']],
    ['published', 'supersede', 'superseded', ['system']],
  ]));

describe('a demand', () => {
  checkEveryMove(demandLifecycle, [
    ...screening,
    ['published', 'record_contact', 'matching', ['enterprise', 'system']],
    ['published', 'withdraw', 'withdrawn', ['enterprise'], 'reasoned'],
    ['published', 'renew', 'published', ['enterprise']],
    ['published', 'expire', 'expired', ['system'], 'reasoned'],
    ['matching', 'confirm_solved', 'solved', ['enterprise']],
    ['matching', 'withdraw', 'withdrawn', ['enterprise'], 'reasoned'],
    ['matching', 'renew', 'matching', ['enterprise']],
    ['matching', 'expire', 'expired', ['system'], 'reasoned'],
    ['solved', 'link_contract', 'contracted', ['system']],
    ['contracted', 'close', 'closed', ['enterprise', 'system']],
    ['expired', 'renew', 'published', ['enterprise', 'system']],
  ]);

  it('is open while an answer is wanted', () => expect(openStates).toEqual(['published', 'matching']));
});
