import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { Application } from './application.entity';
import { openStates } from './application.lifecycle';
import { ApplicationAlreadyOpen, ApplicationTakenByAnother, OwnApplication } from './enrolment.errors';
import { stillReviews } from './still-reviews';

/** Loads applications locked against a second writer, for those who may touch them. */
@Injectable()
export class ApplicationStore {
  async ofApplicant(tx: Tx, id: string, actor: Actor): Promise<Application> {
    const application = await this.load(tx, id);
    if (application.applicantId !== actor.personId) throw new NotFound();
    return application;
  }

  /** Nobody asks twice at once for the same organisation. */
  async refuseTwin(tx: Tx, { id, applicantId, uscc }: Pick<Application, 'id' | 'applicantId' | 'uscc'>): Promise<void> {
    // The lock lets one of two at once find the other.
    await tx.query(`SELECT 1 FROM identity.people WHERE id = $1 FOR NO KEY UPDATE`, [applicantId]);
    const twins = await tx.query<unknown[]>(
      `SELECT 1 FROM enrolment.applications WHERE applicant_id = $1 AND uscc = $2 AND id <> $3 AND state = ANY($4)`,
      [applicantId, uscc, id, openStates],
    );
    if (twins.length > 0) throw new ApplicationAlreadyOpen();
  }

  /** Whoever took it decides, as long as they may decide at all; then another takes over, though never of the own. */
  async refuseForeign(tx: Tx, application: Application, actor: Actor): Promise<void> {
    await this.refusePartial(tx, application, actor);
    const [{ takenBy }, { personId }] = [application, actor];
    if (takenBy === null || takenBy === personId) return;
    const [taker] = await tx.query<{ isThere: boolean }[]>(`SELECT ${stillReviews('$1')} AS "isThere"`, [takenBy]);
    if (taker?.isThere) throw new ApplicationTakenByAnother();
  }

  /** Two people for every organisation that comes to be: not its applicant, nor whoever let its wrong code through. */
  async refusePartial(tx: Tx, { applicantId, uscc }: Application, { personId }: Actor): Promise<void> {
    if (applicantId === personId) throw new OwnApplication();
    // Also where the exception was withdrawn since: the application came in by it.
    const excepted = await tx.query<unknown[]>(
      `SELECT 1 FROM identity.uscc_exceptions WHERE uscc = $1 AND decided_by = $2`,
      [uscc, personId],
    );
    if (excepted.length > 0) throw new OwnApplication();
  }

  async load(tx: Tx, id: string): Promise<Application> {
    const application = await tx.findOne(Application, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!application) throw new NotFound();
    return application;
  }

  /**
   * With the others that ask for the same organisation and are not decided. All are locked in one order, so that two
   * decisions about one organisation wait for each other instead of locking up.
   */
  async withRivals(tx: Tx, id: string): Promise<{ application: Application; rivals: readonly Application[] }> {
    const about = await tx.findOne(Application, { where: { id }, select: { id: true, uscc: true } });
    const same = await tx.find(Application, {
      where: { uscc: about?.uscc ?? '' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const application = same.find((one) => one.id === id);
    if (!application) throw new NotFound();
    return { application, rivals: same.filter((one) => one.id !== id && openStates.includes(one.state)) };
  }
}
