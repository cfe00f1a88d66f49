import { Injectable } from '@nestjs/common';
import {
  type AchievementContent,
  emptyAchievement,
  type AchievementLifeMove,
  BeginOrgReview,
  ConfirmAchievement,
  CreateAchievement,
  MoveAchievement,
  ReviewAchievement,
  SubmitAchievement,
} from '#achievement';
import { pick } from '#kernel/pick';
import { translationsOf } from '#kernel/translations';
import { Money } from '#kernel/money';
import { Database } from '#platform/database/database';
import { type Actor, isAny, systemActor } from '#platform/http/actor';
import type { DemoCast } from './demo-cast';
import type { DemoAchievement } from './demo-files';

type Act = (id: string, version: number) => Promise<{ version: number }>;

const lives: Readonly<Record<string, readonly AchievementLifeMove[]>> = {
  under_negotiation: ['record_negotiation'],
  partly_licensed: ['record_licence'],
  transferred: ['record_transfer'],
  withdrawn: ['withdraw'],
  expired: ['expire'],
};

/** Leads one achievement of the demo to its state by the product's own verbs. */
@Injectable()
export class PlayAchievement {
  constructor(
    private readonly creating: CreateAchievement,
    private readonly submitting: SubmitAchievement,
    private readonly beginning: BeginOrgReview,
    private readonly confirming: ConfirmAchievement,
    private readonly reviewing: ReviewAchievement,
    private readonly moving: MoveAchievement,
    private readonly database: Database,
  ) {}

  async execute(achievement: DemoAchievement, cast: DemoCast): Promise<void> {
    const author = cast.person(achievement.submittedBy);
    const office = cast.of(author.organisationId, 'institute');
    let receipt: { id: string; version: number } = await this.creating.execute(contentOf(achievement), author);
    for (const act of this.actsOf(achievement, { author, office, reviewer: cast.anyone('platform_reviewer') })) {
      receipt = { ...receipt, ...(await act(receipt.id, receipt.version)) };
    }
  }

  private actsOf(
    achievement: DemoAchievement,
    { author, office, reviewer }: Record<'author' | 'office' | 'reviewer', Actor>,
  ): Act[] {
    const { state } = achievement;
    const submit: Act = (id, version) => this.submitting.execute({ id, version }, author);
    const begin: Act = (id, version) => this.beginning.execute({ id, version }, office);
    const confirm: Act = (id, version) =>
      this.confirming.execute({ id, version, verdict: 'pass', reasonCodes: [], reasonText: null }, office);
    // What the office itself submits is confirmed by that.
    const confirmed = isAny(author, 'institute') ? [submit] : [submit, confirm];
    if (state === 'draft') return [];
    if (state === 'submitted') return [submit];
    if (state === 'org_review') return [submit, begin];
    if (state === 'platform_review') return confirmed;
    return [
      ...confirmed,
      this.decisionOf(achievement, reviewer),
      ...(state === 'expired' ? [this.letLapse] : []),
      ...(lives[state] ?? []).map((action) => this.lifeOf(achievement, action, office)),
    ];
  }

  private decisionOf({ state, reasonCodes = [], reasonText }: DemoAchievement, reviewer: Actor): Act {
    const verdict = state === 'returned' ? 'return' : state === 'rejected' ? 'reject' : 'pass';
    const coded = verdict === 'pass' ? [] : reasonCodes.map((code) => `${verdict}.${code}`);
    const text = verdict === 'pass' ? null : (reasonText ?? null);
    return (id, version) =>
      this.reviewing.execute({ id, version, verdict, reasonCodes: coded, reasonText: text }, reviewer);
  }

  /** Its last day was yesterday: no verb can wait for a year. */
  private readonly letLapse: Act = async (id, version) => {
    await this.database.query(
      `UPDATE achievement.achievements SET valid_until = (now() AT TIME ZONE 'Asia/Shanghai')::date - 1 WHERE id = $1`,
      [id],
    );
    return { version };
  };

  private lifeOf({ reasonCodes, reasonText }: DemoAchievement, action: AchievementLifeMove, office: Actor): Act {
    const ofClock = action === 'expire' ? 'expire.not_confirmed' : null;
    const reasonCode = action === 'withdraw' ? `withdraw.${reasonCodes?.[0]}` : ofClock;
    const actor = action === 'expire' ? systemActor('demo', office.requestId) : office;
    return (id, version) =>
      this.moving.execute(
        { id, version, action, reasonCode, reasonText: action === 'withdraw' ? reasonText : null },
        actor,
      );
  }
}

function contentOf(achievement: DemoAchievement): AchievementContent {
  const { priceFen } = achievement;
  return {
    ...emptyAchievement,
    ...pick(achievement, ...asWritten),
    translations: translationsOf({ ...achievement }, achievement.translations),
    ...saidOf(achievement),
    declaredUnclassified: true,
    price: priceFen === null ? null : Money.fen(priceFen),
  };
}

const asWritten = [
  ...([
    'language',
    'title',
    'summary',
    'benefit',
    'economics',
    'keywords',
    'highTechField',
    'contractField',
    'trl',
  ] as const),
  ...(['trlEvidence', 'maturityStage', 'category', 'form', 'ipRights', 'ipAvailable', 'cooperationModes'] as const),
  ...(['priceNegotiable', 'team', 'contact', 'completedOn', 'districtCode'] as const),
];

/** What domain 4.2 adds, where the demo says it. */
function saidOf(achievement: DemoAchievement): Partial<AchievementContent> {
  return Object.fromEntries(
    saidOfSome.filter((field) => achievement[field]).map((field) => [field, achievement[field]]),
  );
}

const saidOfSome = [
  ...(['attribute', 'level', 'evaluationReport', 'registrationNumber', 'sourceProject'] as const),
  ...(['neededConditions', 'applicationCases', 'entitlement', 'owners'] as const),
];
