import { Enrol } from '#identity';
import { type Actor, systemActor } from '#platform/http/actor';
import { anActor, TestFeature } from '../../test/support/test-feature';
import { BeginScreening } from './begin-screening';
import { CreateDemand } from './create-demand';
import type { DemandContent } from './text/demand-content.entity';
import { aDemand } from './demand.factory';
import { DemandModule } from './demand.module';
import { type DemandMove, MoveDemand } from './move-demand';
import { ReviseDemand } from './revise-demand';
import { ScreenDemand, type Verdict } from './screen-demand';
import { SubmitDemand } from './submit-demand';

export interface Standing {
  readonly id: string;
  readonly version: number;
}

type OrganisationActor = ReturnType<typeof anActor>;

/** The feature on a database of its own, with its cast and the shortest ways to each stage. */
export class DemandScene {
  static async open(): Promise<DemandScene> {
    const feature = await TestFeature.start(DemandModule);
    const enrol = feature.get(Enrol);
    const boot = systemActor('test', 'test');
    const firm = await enrol.organisation(
      { uscc: '91310000631696382C', name: '沪江精机', kind: 'enterprise', districtCode: '310115' },
      boot,
    );
    const other = await enrol.organisation({ uscc: '1210000042500615X0', name: '浦江研究院', kind: 'institute' }, boot);
    const platform = await enrol.organisation({ uscc: '91110000802100433B', name: '技桥平台', kind: 'platform' }, boot);
    return new DemandScene(
      feature,
      anActor('enterprise', firm),
      anActor('enterprise', other),
      anActor('expert', platform),
    );
  }

  private constructor(
    readonly feature: TestFeature,
    readonly owner: OrganisationActor,
    /** Somebody of another organisation. */
    readonly stranger: OrganisationActor,
    readonly expert: OrganisationActor,
  ) {}

  draft(content: Partial<DemandContent> = {}): Promise<Standing> {
    return this.feature.get(CreateDemand).execute(aDemand(content), this.owner);
  }

  submit({ id, version }: Standing): Promise<Standing> {
    return this.feature.get(SubmitDemand).execute({ id, version }, this.owner);
  }

  screen(standing: Standing, verdict: Verdict = 'pass', reasonCodes: string[] = [], publish = true): Promise<Standing> {
    return this.feature
      .get(ScreenDemand)
      .execute({ ...standing, verdict, reasonCodes, reasonText: null, publish }, this.expert);
  }

  async inScreening(standing: Standing): Promise<Standing> {
    return this.feature.get(BeginScreening).execute(await this.submit(standing), this.expert);
  }

  async published(content: Partial<DemandContent> = {}): Promise<Standing> {
    return this.screen(await this.inScreening(await this.draft(content)));
  }

  revise({ id, version }: Standing, content: Partial<DemandContent>): Promise<Standing> {
    return this.feature.get(ReviseDemand).execute({ id, version, content: aDemand(content) }, this.owner);
  }

  move({ id, version }: Standing, action: DemandMove['action'], reasonCode?: string, actor?: Actor): Promise<Standing> {
    return this.feature.get(MoveDemand).execute({ id, version, action, reasonCode }, actor ?? this.owner);
  }

  /** As it stands now. */
  async stateOf({
    id,
  }: {
    readonly id: string;
  }): Promise<Standing & { state: string; text: string; validUntil: string | null }> {
    const [row] = await this.feature.query<Standing & { state: string; text: string; validUntil: string | null }>(
      `SELECT d.id, d.version, d.state, r.state AS text, d.valid_until::text AS "validUntil"
         FROM demand.demands d JOIN demand.demand_revisions r ON r.id = d.current_revision_id WHERE d.id = $1`,
      [id],
    );
    if (!row) throw new Error(`there is no demand ${id}`);
    return row;
  }

  close(): Promise<void> {
    return this.feature.stop();
  }
}
