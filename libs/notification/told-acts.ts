import { announceActs } from '#platform/audit/announced-acts';
import type { MailGroup } from './mail-groups';
import type { NotificationKind } from './notification-kinds';
import * as who from './recipients';
import type { NotificationSubject } from './subjects';

export interface Telling {
  readonly kind: NotificationKind;
  readonly to: string;
  readonly subject: NotificationSubject;
  /** Where it is not what the audit row is about. */
  readonly subjectId?: string;
  /** Whoever did it is told as well: what was done in one's name must be seen, and what took its time is waited for. */
  readonly toDoer?: true;
}

const telling = (subject: NotificationSubject) => (kind: NotificationKind, to: string) => ({ kind, to, subject });
const demand = telling('demand');
const achievement = telling('achievement');
const question = telling('question');
const application = telling('application');
const invitation = telling('invitation');
const mandate = telling('mandate');
const round = telling('match-round');
const weights = telling('weight-set');
const member = (kind: NotificationKind, to: string): Telling => ({
  ...telling('organisation')(kind, to),
  subjectId: `(e.facts ->> 'organisationId')::uuid`,
});
const ofAccount = (kind: NotificationKind, to: string = who.oneself): Telling => ({
  ...telling('account')(kind, to),
  subjectId: 'NULL::uuid',
  toDoer: true,
});
const awaited = (subject: NotificationSubject, kind: NotificationKind, to: string): Telling => ({
  ...telling(subject)(kind, to),
  toDoer: true,
});

/** Which acts people are told of, as `entity.action` of the audit. */
const told: Readonly<Record<string, Telling>> = {
  'demand.validate': demand('demand-validated', who.ownersOfUnpublished),
  'demand.publish': demand('demand-published', who.demandOwners),
  'demand.return': demand('demand-returned', who.demandOwners),
  'demand.reject': demand('demand-rejected', who.demandOwners),
  'achievement.submit': achievement('achievement-handed-in', who.achievementOffice),
  'achievement.confirm': achievement('achievement-confirmed', who.achievementOwners),
  'achievement.publish': achievement('achievement-published', who.achievementOwners),
  'achievement.return': achievement('achievement-returned', who.achievementOwners),
  'achievement.reject': achievement('achievement-rejected', who.achievementOwners),
  'question.ask': question('question-asked', who.questionedOwners),
  'question.answer': question('question-answered', who.asker),
  'question.correct': question('question-corrected', who.asker),
  'question.decline': question('question-declined', who.asker),
  'question.withdraw': question('question-withdrawn', who.questionedOwners),
  'question.hide': question('question-hidden', who.bothSides),
  'question.restore': question('question-restored', who.bothSides),
  'application.verify': application('application-verified', who.applicant),
  'application.return': application('application-returned', who.applicant),
  'application.reject': application('application-rejected', who.applicant),
  'application.supersede': application('application-rejected', who.applicant),
  'invitation.invite': invitation('invitation-received', who.invitee),
  'invitation.accept': invitation('invitation-accepted', who.inviter),
  'invitation.decline': invitation('invitation-declined', who.inviter),
  'mandate.offer': mandate('mandate-offered', who.agent),
  'mandate.accept': mandate('mandate-accepted', who.principal),
  'mandate.decline': mandate('mandate-declined', who.principal),
  'mandate.withdraw': mandate('mandate-withdrawn', who.agent),
  'mandate.revoke': mandate('mandate-revoked', who.agent),
  'mandate.resign': mandate('mandate-resigned', who.principal),
  'mandate.expire': mandate('mandate-expired', who.agentAndPrincipal),
  'person.join': member('member-joined', who.newMember),
  'person.change-roles': member('member-roles', who.oneself),
  'person.leave': member('member-left', who.oneself),
  'organisation.reinstate': telling('organisation')('organisation-reinstated', who.admins),
  'person.change-password': ofAccount('password-changed'),
  'person.reset-password': ofAccount('password-changed'),
  'person.set-up-second-factor': ofAccount('second-factor-changed'),
  'person.remove-second-factor': ofAccount('second-factor-changed'),
  'person.forget-second-factor': ofAccount('second-factor-changed'),
  'person.link-city-account': ofAccount('city-account-changed'),
  'person.unlink-city-account': ofAccount('city-account-changed'),
  'person.end-sessions': ofAccount('sessions-ended'),
  'access-token.make-token': ofAccount('token-made', who.tokenHolder),
  'access-token.revoke': ofAccount('token-revoked', who.tokenHolder),
  'erasure.refuse': ofAccount('erasure-refused', who.leaver),
  'import.pass': awaited('import', 'import-checked', who.importer),
  'import.refuse': awaited('import', 'import-refused', who.importer),
  'import.complete': awaited('import', 'import-stored', who.importer),
  'import.fail': awaited('import', 'import-failed', who.importer),
  'export.export': awaited('export', 'export-ready', who.exporter),
  'export.fail': awaited('export', 'export-failed', who.exporter),
  'match-round.complete': round('round-done', who.roundAsker),
  'match-round.fail': round('round-failed', `${who.roundAsker} UNION ${who.operators}`),
  'match-round.cancel': round('round-cancelled', who.roundAsker),
  'weight-set.propose': weights('weights-proposed', who.operators),
  'weight-set.activate': weights('weights-activated', who.operators),
  'weight-set.reactivate': weights('weights-activated', who.operators),
  'weight-set.reject': weights('weights-rejected', who.operators),
};

/**
 * What of the bell goes by mail as well, and with what it is switched off. Joining, invitations, mandates, questions, last days,
 * saved searches and the security of an account have mails of their own: they are not here, so that nobody gets two for one thing.
 */
const mailed = {
  'demand-validated': 'decisions',
  'demand-published': 'decisions',
  'demand-returned': 'decisions',
  'demand-rejected': 'decisions',
  'demand-matches': 'interest',
  'achievement-published': 'decisions',
  'achievement-returned': 'decisions',
  'achievement-rejected': 'decisions',
  'mutual-interest': 'interest',
} as const satisfies Partial<Record<NotificationKind, MailGroup>>;

export type MailedKind = keyof typeof mailed;

export const mailedKinds = Object.keys(mailed) as readonly MailedKind[];

export function isMailed(kind: NotificationKind): kind is MailedKind {
  return Object.hasOwn(mailed, kind);
}

export function groupOf(kind: MailedKind): MailGroup {
  return mailed[kind];
}

export const toldActs: readonly string[] = Object.keys(told);
announceActs(toldActs);

export function tellingOf(act: { readonly entity: string; readonly action: string }): Telling | undefined {
  return told[`${act.entity}.${act.action}`];
}
