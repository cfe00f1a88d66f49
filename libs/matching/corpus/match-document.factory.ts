import type { MatchDocument } from './match-document';

const blank: MatchDocument = {
  id: '',
  seq: 1,
  kind: 'demand',
  revisionId: 'r',
  organisationId: 'enterprise',
  title: '',
  titleTranslation: null,
  text: '',
  keywords: [],
  language: 'zh',
  organisationName: '某单位',
  highTechField: null,
  districtCode: null,
  cooperationModes: [],
  amountFen: null,
  amountNegotiable: false,
  trl: null,
  ipAvailable: null,
  deadline: null,
  validUntil: null,
  publishedAt: '2026-01-01T00:00:00.000Z',
  missing: [],
};

/** A need of which nothing but the text is known. */
export function aNeed(given: Partial<MatchDocument> = {}): MatchDocument {
  return {
    ...blank,
    id: 'need',
    title: '叶片积碳激光清洗',
    text: '高温合金叶片积碳难以去除，化学清洗损伤基体。',
    ...given,
  };
}

/** An achievement of which nothing but the text is known. */
export function anOffer(given: Partial<MatchDocument> = {}): MatchDocument {
  return {
    ...blank,
    id: 'offer',
    kind: 'achievement',
    organisationId: 'institute',
    title: '高温合金叶片激光清洗装备',
    text: '脉冲激光去除叶片积碳，不伤基体。',
    keywords: ['激光清洗'],
    ...given,
  };
}
