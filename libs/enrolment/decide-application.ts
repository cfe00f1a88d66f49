import { Injectable } from '@nestjs/common';
import { Enrol } from '#identity';
import { Clock } from '#kernel/clock';
import type { Role } from '#kernel/role';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database, sqlStateOf } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, systemActor } from '#platform/http/actor';
import { reasonsFit } from '#taxonomy';
import type { Application, ApplyingKind } from './application.entity';
import { ApplicationLetters } from './application-letters';
import { applicationLifecycle } from './application.lifecycle';
import { applicationReasons } from './application-reasons';
import { ApplicationStore } from './application.store';
import { ApplicationReasonMissing, OrganisationAlreadyJoined } from './enrolment.errors';

export type Verdict = 'pass' | 'return' | 'reject';

export interface ApplicationDecision {
  readonly id: string;
  readonly version: number;
  readonly verdict: Verdict;
  readonly reasonCodes: readonly string[];
  readonly reasonText: string | null;
}

const uniqueViolation = '23505';
const actionOf = { pass: 'verify', return: 'return', reject: 'reject' } as const;

/** What the first administrator may do besides administering; officers of a registration office are named by the platform. */
const firstRoles: Readonly<Record<ApplyingKind, readonly Role[]>> = {
  enterprise: ['enterprise', 'organisation_admin'],
  institute: ['institute', 'organisation_admin'],
  service_provider: ['service_provider', 'organisation_admin'],
  // A node posts for firms, hence under mandates, which technology managers hold.
  service_node: ['tech_manager', 'organisation_admin'],
  registration_office: ['organisation_admin'],
};

@Injectable()
export class DecideApplication {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationStore,
    private readonly enrol: Enrol,
    private readonly letters: ApplicationLetters,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** 通过 / 退回 / 不予通过 by the reviewer who took it, or who takes over from one who is gone; the last two need a coded reason. */
  execute(decision: ApplicationDecision, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const { application, rivals } = await this.applications.withRivals(tx, decision.id);
      application.claimVersion(decision.version);
      await this.applications.refuseForeign(tx, application, actor);
      application.takenBy = actor.personId;
      this.refuseReasons(application, decision);
      const action = actionOf[decision.verdict];
      if (action === 'verify') await this.letIn(tx, application, actor);
      await this.settle(tx, application, { ...decision, action }, actor);
      if (action === 'verify') await this.settleRivals(tx, rivals, actor);
      return this.receipts.keep(tx, actor, application);
    });
  }

  private refuseReasons(application: Application, { verdict, reasonCodes }: ApplicationDecision): void {
    const action = actionOf[verdict];
    const isNeeded = applicationLifecycle.needsReason(application.state, action);
    if (!reasonsFit(applicationReasons, { action, codes: reasonCodes, isNeeded }))
      throw new ApplicationReasonMissing({ action });
  }

  /** The organisation comes into being, with the applicant as its first administrator. */
  private async letIn(tx: Tx, application: Application, actor: Actor): Promise<void> {
    const { uscc, name, nameEn, kind, districtCode, industry } = application;
    const organisation = { uscc, name, nameEn, kind, districtCode, industry };
    application.organisationId = await this.enrol.enterOrganisation(tx, organisation, actor).catch((error: unknown) => {
      // Somebody else's hand was quicker: the operator's at the command line.
      throw sqlStateOf(error) === uniqueViolation ? new OrganisationAlreadyJoined() : error;
    });
    const membership = { personId: application.applicantId, organisationId: application.organisationId };
    await this.enrol.enterMember(tx, { ...membership, roles: firstRoles[kind] }, actor);
  }

  private async settleRivals(tx: Tx, rivals: readonly Application[], actor: Actor): Promise<void> {
    const system = systemActor('enrolment', actor.requestId);
    const why = { action: 'supersede', reasonCodes: ['supersede.already_joined'], reasonText: null } as const;
    for (const rival of rivals) {
      rival.claimVersion(rival.version);
      await this.settle(tx, rival, why, system);
    }
  }

  /** Writes how one ended, in the record and to its applicant. */
  private async settle(
    tx: Tx,
    application: Application,
    given: {
      readonly action: (typeof actionOf)[Verdict] | 'supersede';
      readonly reasonCodes: readonly string[];
      readonly reasonText: string | null;
    },
    actor: Actor,
  ): Promise<void> {
    const from = application.state;
    const { action, reasonText } = given;
    const reasonCodes = [...given.reasonCodes];
    const movers = actor.personId === null ? (['system'] as const) : actor.roles;
    application.decide(action, movers, { decidedAt: this.clock.now(), reasonCodes, reasonText });
    await tx.save(application);
    const { id, state, organisationId } = application;
    const moved = { action, entity: 'application', entityId: id, from, to: state, reasonCodes, reasonText };
    await this.audit.record(tx, actor, { ...moved, facts: { organisationId } });
    await this.letters.tell(tx, application);
  }
}
