import { OrganisationUnknown } from '#identity';
import { RoleNotAllowed } from '#kernel/domain-error';
import type { Actor } from '#platform/http/actor';
import type { ImportOrder } from '#platform/import/import-report';
import { AchievementScene } from '../achievement.scene.fixture';
import { ImportAchievements } from './import-achievements';
import { OpenAchievements } from '../lists/open-achievements.queries';

let scene: AchievementScene;
let operator: Actor;
beforeAll(async () => {
  scene = await AchievementScene.open();
  operator = { personId: null, organisationId: null, roles: ['operator'], label: 'command line', requestId: 'test' };
});
afterAll(() => scene.close());

const zh = {
  id: 'ACH1',
  title: '牙本质脱敏剂的应用',
  abstract: '涂擦脱敏剂对固位力的影响。',
  keywords: ['脱敏剂', '黏结剂', '固位力'],
  discipline: '口腔医学',
  tech_field: '生物、医药和医疗器械',
  lang: 'zh',
  trl: null,
  src: 'CSL',
};
const en = {
  id: 'AE1',
  title: 'Hyperimmune antibodies',
  abstract: 'A treatment for toxic shock.',
  organisation: 'A firm',
  year: 2008,
  lang: 'en',
  trl: 4,
};

function take(records: readonly object[], given: Partial<ImportOrder> = {}, actor = operator) {
  const text = records.map((record) => JSON.stringify(record)).join('\n');
  const order: ImportOrder = {
    source: { format: 'jsonl', text },
    fileName: 'file.jsonl',
    uscc: '12100000425006117P',
    dryRun: false,
    skipBad: false,
    publish: null,
    ...given,
  };
  return scene.feature.get(ImportAchievements).execute(order, actor);
}

async function imported(id: string) {
  const [row] = await scene.feature.query<{
    id: string;
    state: string;
    source: string;
    record: object;
    summary: string;
    missing: string[];
    language: string;
    trl: number | null;
    field: string;
    ipAvailable: boolean;
  }>(
    `SELECT a.id, a.state, a.source, a.source_record AS record, r.summary, r.missing, r.language, r.trl, r.high_tech_field AS field, r.ip_available AS "ipAvailable"
       FROM achievement.achievements a JOIN achievement.achievement_revisions r ON r.id = a.current_revision_id WHERE a.source_id = $1`,
    [id],
  );
  return row;
}

const countAll = async () =>
  Number((await scene.feature.query<{ count: string }>(`SELECT count(*) FROM achievement.achievements`))[0]?.count);

describe('import achievements', () => {
  it('takes records in as drafts, marked with what they lack', async () => {
    expect(await take([zh, en])).toMatchObject({ read: 2, created: 2, bad: 0, published: 0, nothingStored: false });
    const lacking = [
      'benefit',
      'economics',
      'trl',
      'trlEvidence',
      'maturityStage',
      'ipRights',
      'price',
      'cooperationModes',
      'contact',
      'declaredUnclassified',
    ];
    const first = await imported('ACH1');
    expect(first).toMatchObject({
      state: 'draft',
      source: 'CSL',
      record: zh,
      summary: zh.abstract,
      missing: lacking,
      language: 'zh',
      trl: null,
      field: '2',
      ipAvailable: true,
    });
    expect(await imported('AE1')).toMatchObject({ source: 'file.jsonl', language: 'en', trl: 4, field: null });
    expect(await scene.feature.auditOf(first?.id ?? '')).toEqual([
      { action: 'import', from: null, to: 'draft', reasonCodes: [], personId: null },
    ]);
    expect(await scene.feature.messagesAbout(first?.id ?? '')).toEqual([]);
  });

  it('changes nothing the second time, and only names what differs', async () => {
    const before = await countAll();
    expect(await take([zh, { ...en, title: 'Another title' }])).toMatchObject({
      created: 0,
      unchanged: 1,
      differing: 1,
    });
    expect(await countAll()).toBe(before);
  });

  it('stores nothing when a line is bad, or the rest when told to skip it', async () => {
    const records = [
      { ...zh, id: 'B1' },
      { ...zh, id: 'B2', trl: 12, title: ' ' },
      { ...zh, id: 'B3', tech_field: '炼金术', keywords: '一' },
      { ...zh, id: 'B1' },
    ];
    const faults = [
      { line: 2, path: 'title', code: 'required' },
      { line: 2, path: 'trl', code: 'wrong-type' },
      { line: 3, path: 'tech_field', code: 'not-in-table' },
      { line: 3, path: 'keywords', code: 'wrong-type' },
      { line: 4, path: 'id', code: 'twice-in-file' },
    ];
    const report = await take(records);
    expect(report).toMatchObject({ read: 4, created: 0, bad: 3, nothingStored: true });
    expect(report.faults).toHaveLength(faults.length);
    expect(report.faults).toEqual(expect.arrayContaining(faults));
    expect(await imported('B1')).toBeUndefined();
    expect(await take(records, { skipBad: true })).toMatchObject({ created: 1, bad: 3, nothingStored: false });
    expect(await imported('B1')).toMatchObject({ state: 'draft' });
  });

  it('only counts in a dry run', async () => {
    expect(await take([{ ...zh, id: 'C1' }], { dryRun: true })).toMatchObject({
      read: 1,
      created: 0,
      nothingStored: true,
    });
    expect(await imported('C1')).toBeUndefined();
  });

  it('publishes on an operator’s word, with the reason in the audit and a message each', async () => {
    const publish = { reason: '省平台迁移' };
    await expect(take([{ ...zh, id: 'D1' }], { publish }, scene.office)).rejects.toThrow(RoleNotAllowed);
    expect(await imported('D1')).toBeUndefined();
    expect(await take([{ ...zh, id: 'D1' }], { publish })).toMatchObject({ created: 1, published: 1 });
    const row = await imported('D1');
    const facts = await scene.feature.get(OpenAchievements).find(row?.id ?? '');
    expect(facts).toMatchObject({
      summary: zh.abstract,
      districtCode: '310110',
      organisationName: '沪江大学',
      missing: row?.missing,
    });
    const messages = await scene.feature.messagesAbout(row?.id ?? '');
    expect(messages).toEqual([
      { topic: 'achievement.published', payload: { achievementId: row?.id, revisionId: facts?.revisionId } },
    ]);
    const [audit] = await scene.feature.query(
      `SELECT action, reason_text FROM platform.audit_events WHERE entity_id = $1`,
      [row?.id],
    );
    expect(audit).toEqual({ action: 'publish_imported', reason_text: '省平台迁移' });
  });

  it('takes many at once', async () => {
    const many = Array.from({ length: 450 }, (_, i) => ({ ...zh, id: `M${i}` }));
    expect(await take(many, { publish: { reason: '迁移' } })).toMatchObject({ created: 450, published: 450 });
  });

  it('needs an organisation it knows', async () => {
    await expect(take([zh], { uscc: '91310000631696382C' })).rejects.toThrow(OrganisationUnknown);
  });
});
