import { TestApi } from '../../../test/support/test-api';
import { ruleCodes } from '../tables/rule-codes';
import { TaxonomyHttpModule } from './taxonomy-http.module';

let api: TestApi;
beforeAll(async () => (api = await TestApi.start(TaxonomyHttpModule)));
afterAll(() => api.stop());

interface Rules {
  readonly day: string;
  readonly rules: readonly { readonly code: string }[];
}

describe('GET /rules', () => {
  it('tells anybody every rule of today, in both languages, since when and by whose word', async () => {
    const { status, body } = await api.ask<Rules>('GET', '/rules');
    expect(status).toBe(200);
    expect(body.rules.map(({ code }) => code)).toEqual(ruleCodes);
    expect(body.rules.find(({ code }) => code === 'demand.title_length')).toEqual({
      code: 'demand.title_length',
      zh: '需求中文标题最多字数',
      en: 'Longest Chinese title of a need',
      value: 50,
      unit: 'characters',
      unitWords: { zh: '字', en: 'characters' },
      since: '2020-01-01',
      source: { zh: '技桥默认值', en: 'Default of Jiqiao' },
    });
  });
});
