import { Enrol } from '#identity';
import { type Actor, systemActor } from '#platform/http/actor';
import { anActor, TestFeature } from '../../test/support/test-feature';
import type { AchievementContent } from './text/achievement-content.entity';
import { anAchievement } from './achievement.factory';
import { AchievementModule } from './achievement.module';
import { ConfirmAchievement } from './confirm-achievement';
import { CreateAchievement } from './create-achievement';
import { ReviewAchievement } from './review-achievement';
import { SubmitAchievement } from './submit-achievement';

export interface Standing {
  readonly id: string;
  readonly version: number;
}

type OrganisationActor = ReturnType<typeof anActor>;

export interface AchievementCast {
  readonly researcher: OrganisationActor;
  readonly office: OrganisationActor;
  /** The office of another institute. */
  readonly stranger: OrganisationActor;
  readonly reviewer: OrganisationActor;
}

/** Enters two institutes and the platform, and names those who act for them. */
export async function enrolCast(enrol: Enrol): Promise<AchievementCast> {
  const boot = systemActor('test', 'test');
  const institute = await enrol.organisation(
    { uscc: '12100000425006117P', name: '沪江大学', kind: 'institute', districtCode: '310110' },
    boot,
  );
  const other = await enrol.organisation({ uscc: '1210000042500615X0', name: '浦江研究院', kind: 'institute' }, boot);
  const platform = await enrol.organisation({ uscc: '91110000802100433B', name: '技桥平台', kind: 'platform' }, boot);
  return {
    researcher: anActor('researcher', institute),
    office: anActor('institute', institute),
    stranger: anActor('institute', other),
    reviewer: anActor('platform_reviewer', platform),
  };
}

/** The feature on a database of its own, with its cast and the shortest ways to each stage. */
export class AchievementScene {
  static async open(): Promise<AchievementScene> {
    const feature = await TestFeature.start(AchievementModule);
    return new AchievementScene(feature, await enrolCast(feature.get(Enrol)));
  }

  private constructor(
    readonly feature: TestFeature,
    private readonly cast: AchievementCast,
  ) {}

  get researcher(): OrganisationActor {
    return this.cast.researcher;
  }

  get office(): OrganisationActor {
    return this.cast.office;
  }

  get stranger(): OrganisationActor {
    return this.cast.stranger;
  }

  get reviewer(): OrganisationActor {
    return this.cast.reviewer;
  }

  draft(content: Partial<AchievementContent> = {}): Promise<Standing> {
    return this.feature.get(CreateAchievement).execute(anAchievement(content), this.researcher);
  }

  submit(standing: Standing, actor: Actor = this.researcher): Promise<Standing> {
    return this.feature.get(SubmitAchievement).execute(standing, actor);
  }

  confirm(standing: Standing): Promise<Standing> {
    return this.feature
      .get(ConfirmAchievement)
      .execute({ ...standing, verdict: 'pass', reasonCodes: [], reasonText: null }, this.office);
  }

  pass(standing: Standing): Promise<Standing> {
    return this.feature
      .get(ReviewAchievement)
      .execute({ ...standing, verdict: 'pass', reasonCodes: [], reasonText: null }, this.reviewer);
  }

  async inReview(content: Partial<AchievementContent> = {}): Promise<Standing> {
    return this.submit(await this.draft(content), this.office);
  }

  async published(content: Partial<AchievementContent> = {}): Promise<Standing> {
    return this.pass(await this.inReview(content));
  }

  async stateOf({
    id,
  }: {
    id: string;
  }): Promise<
    | { state: string; version: number; revisionState: string; validUntil: string | null; reasonCodes: string[] }
    | undefined
  > {
    const [row] = await this.feature.query<{
      state: string;
      version: number;
      revisionState: string;
      validUntil: string | null;
      reasonCodes: string[];
    }>(
      `SELECT a.state, a.version, r.state AS "revisionState", a.valid_until::text AS "validUntil", r.reason_codes AS "reasonCodes"
         FROM achievement.achievements a JOIN achievement.achievement_revisions r ON r.id = a.current_revision_id WHERE a.id = $1`,
      [id],
    );
    return row;
  }

  close(): Promise<void> {
    return this.feature.stop();
  }
}
