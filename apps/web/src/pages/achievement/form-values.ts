import type { AchievementContent, AchievementRevision, SentIpRight } from '../../api/shapes';
import { filled, wordsOf } from '../../parts/form/words-of';
import { fenFromWan, wanFromFen } from '../../parts/money-text';
import type { Language } from '../../words/words';

type Typed = Omit<AchievementContent, 'keywords' | 'price' | 'trl' | 'ipRights' | 'team' | 'language'>;
type Member = AchievementContent['team'][number];

export type AchievementValues = Partial<Typed> & {
  language: Language;
  keywordText?: string;
  priceWan?: string;
  trlCode?: string;
  ipRights?: Right[];
  team?: Person[];
};

export const renamedFields = {
  keywords: 'keywordText',
  price: 'priceWan',
  'price.fen': 'priceWan',
  trl: 'trlCode',
  contact: 'contact.name',
} as const;

export function emptyAchievement(language: Language): AchievementValues {
  return { language, ipAvailable: true, ipRights: [{}], team: [{}], cooperationModes: [] };
}

export function valuesOf(revision: AchievementRevision): AchievementValues {
  return {
    ...revision,
    // The contract types stored codes as text; they were checked against the same tables when they were saved.
    ipRights: revision.ipRights.length > 0 ? (revision.ipRights as SentIpRight[]) : [{}],
    team: revision.team.length > 0 ? revision.team : [{}],
    keywordText: revision.keywords.join('、'),
    priceWan: revision.price ? wanFromFen(revision.price.fen) : undefined,
    trlCode: revision.trl === null ? undefined : String(revision.trl),
  };
}

type Right = Partial<SentIpRight> | undefined;
type Person = Partial<Member> | undefined;

/** Rows somebody opened and left empty; the others are sent even if half filled, so that their fault is told. */
export function isStartedRight(right: Right): right is Partial<SentIpRight> {
  return Boolean(right?.kind || right?.number?.trim());
}

export function isNamed(person: Person): person is Partial<Member> {
  return Boolean(person?.name?.trim());
}

export function contentOf(values: AchievementValues): AchievementContent {
  const fen = values.priceWan ? fenFromWan(values.priceWan) : null;
  const contact = values.contact;
  return {
    language: values.language,
    title: values.title?.trim() ?? '',
    titleEn: filled(values.titleEn),
    summary: filled(values.summary),
    summaryEn: filled(values.summaryEn),
    benefit: filled(values.benefit),
    economics: filled(values.economics),
    keywords: wordsOf(values.keywordText),
    highTechField: filled(values.highTechField),
    contractField: filled(values.contractField),
    trl: values.trlCode ? Number(values.trlCode) : null,
    trlEvidence: filled(values.trlEvidence),
    maturityStage: filled(values.maturityStage),
    category: filled(values.category),
    form: filled(values.form),
    // A kind not chosen yet is the server's to refuse, at its field.
    ipRights: (values.ipRights ?? [])
      .filter(isStartedRight)
      .map(({ kind, number, status }) => ({ kind, number: filled(number), status }) as SentIpRight),
    ipAvailable: values.ipAvailable ?? false,
    cooperationModes: values.cooperationModes ?? [],
    price: fen ? { fen } : null,
    priceNegotiable: values.priceNegotiable ?? false,
    team: (values.team ?? [])
      .filter(isNamed)
      .map(({ name, role }) => ({ name: name?.trim() ?? '', role: role?.trim() ?? '' })),
    contact: contact?.name?.trim()
      ? { name: contact.name.trim(), phone: filled(contact.phone), email: filled(contact.email) }
      : undefined,
    completedOn: filled(values.completedOn),
    districtCode: filled(values.districtCode),
  };
}
