import { newId } from '#kernel/id';
import { anAchievementForm } from '../../../test/support/forms';
import { Market } from '../../../test/support/market';
import { RunningApi } from '../../../test/support/running-api';
import { aScan, uploaded } from '../../../test/support/uploads';
import type { Visitor } from '../../../test/support/visitor';

let api: RunningApi;
let market: Market;
let office: Visitor;
jest.setTimeout(60_000);
beforeAll(async () => {
  api = await RunningApi.start();
  market = await Market.open(api);
  office = await api.signIn('institute');
});
afterAll(() => api.stop());

const aPicture = () =>
  uploaded(
    office,
    'achievement',
    '样机.png',
    Buffer.concat([
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
        'base64',
      ),
    ]),
  );
const aPaper = () => uploaded(office, 'achievement', '检测报告.pdf', Buffer.concat([aScan(), Buffer.from(newId())]));
const publicOf = async (id: string) =>
  (
    await api.anybody.get<{ attachments: { id: string; mediaType: string; scanned: string }[] }>(
      `/public/achievements/${id}`,
    )
  ).body;

describe('the files of an achievement', () => {
  it('stand on its public page once it is published, pictures as pictures and all for saving', async () => {
    const [picture, paper] = [await aPicture(), await aPaper()];
    const id = await market.publishAchievement(office, { attachmentIds: [picture, paper] });
    expect((await publicOf(id)).attachments).toEqual([
      expect.objectContaining({ id: picture, mediaType: 'image/png', scanned: 'content-only' }),
      expect.objectContaining({ id: paper, mediaType: 'application/pdf' }),
    ]);
    const answer = await api.anybody.get(`/public/achievements/${id}/attachments/${picture}/content`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/png']);
    expect(answer.headers['content-disposition']).toMatch(/^attachment;/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    await api.query(`UPDATE platform.files SET state = 'quarantined' WHERE id = $1`, [paper]);
    expect((await publicOf(id)).attachments).toHaveLength(1);
    expect((await api.anybody.get(`/public/achievements/${id}/attachments/${paper}/content`)).status).toBe(404);
  });

  it('are of their owner and the reviewers before', async () => {
    const paper = await aPaper();
    const { id, version } = await office.done(
      office.post('/achievements', anAchievementForm({ attachmentIds: [paper] })),
    );
    const content = async (reader: Visitor) => (await reader.get(`/files/${paper}/content`)).status;
    const stranger = await api.signIn('institute');
    expect([await content(office), await content(market.reviewer), await content(stranger)]).toEqual([200, 404, 404]);
    expect((await api.anybody.get(`/public/achievements/${id}/attachments/${paper}/content`)).status).toBe(404);
    await office.done(office.post(`/achievements/${id}/submission`, { version }));
    expect([await content(office), await content(market.reviewer), await content(stranger)]).toEqual([200, 200, 404]);
  });

  it('keep it from being handed in while one is blocked, and one of a demand does not fit', async () => {
    const paper = await aPaper();
    const { id, version } = await office.done(
      office.post('/achievements', anAchievementForm({ attachmentIds: [paper] })),
    );
    await api.query(`UPDATE platform.files SET state = 'blocked' WHERE id = $1`, [paper]);
    const refused = await office.post(`/achievements/${id}/submission`, { version });
    expect(refused.status).toBe(422);
    expect(refused.body.faults).toContainEqual(
      expect.objectContaining({ path: 'attachmentIds.0', code: 'attachment-blocked' }),
    );
    const foreign = await uploaded(office, 'demand');
    const wrong = await office.post('/achievements', anAchievementForm({ attachmentIds: [foreign] }));
    expect([wrong.status, wrong.body.code, wrong.body.faults?.[0]?.code]).toEqual([
      422,
      'file-not-attachable',
      'attachment-elsewhere',
    ]);
  });

  it.each([
    ['summary', { summary: '请加微信：chengguo2026 详谈。' }],
    ['translations.benefit', { translations: { benefit: { text: 'write to someone@institute.example' } } }],
    ['team.0.role', { team: [{ name: '沈一鸣', role: '负责人 13800138000' }] }],
  ])('and its texts open no contact: a fault at %s', async (path, given) => {
    const { id, version } = await office.done(office.post('/achievements', anAchievementForm(given)));
    const refused = await office.post(`/achievements/${id}/submission`, { version });
    expect(refused.body.faults).toContainEqual(expect.objectContaining({ path, code: 'contact-in-text' }));
  });
});
