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
  checkEveryMove(revisionLifecycle, [...screening, ['published', 'supersede', 'superseded', ['system']]]));

describe('a demand', () => {
  checkEveryMove(demandLifecycle, [
    ...screening,
    ['published', 'record_contact', 'matching', ['enterprise', 'system']],
    ['published', 'withdraw', 'withdrawn', ['enterprise'], 'reasoned'],
    ['published', 'expire', 'expired', ['system']],
    ['matching', 'confirm_solved', 'solved', ['enterprise']],
    ['matching', 'withdraw', 'withdrawn', ['enterprise'], 'reasoned'],
    ['matching', 'expire', 'expired', ['system']],
    ['solved', 'link_contract', 'contracted', ['system']],
    ['contracted', 'close', 'closed', ['enterprise', 'system']],
    ['expired', 'renew', 'published', ['enterprise']],
  ]);

  it('is open while an answer is wanted', () => expect(openStates).toEqual(['published', 'matching']));
});
