import type { AchievementContent, AchievementRevision, SentIpRight } from '../../api/shapes';
import { wanFromFen } from '../../parts/money-text';
import type { Language } from '../../words/words';

type Typed = Omit<
  AchievementContent,
  'keywords' | 'price' | 'trl' | 'ipRights' | 'team' | 'owners' | 'language' | 'translations'
>;
type Member = AchievementContent['team'][number];
type Owner = NonNullable<AchievementContent['owners']>[number];
export type Right = Partial<SentIpRight>;
/** Percents as they are typed. */
export type Person = Partial<Omit<Member, 'contribution'>> & { contribution?: string };
export type Part = Partial<Omit<Owner, 'share'>> & { share?: string };
export type TypedTranslation = { text?: string; isChecked?: boolean };

export type AchievementValues = Partial<Typed> & {
  language: Language;
  translations?: Partial<Record<string, TypedTranslation>>;
  keywordText?: string;
  priceWan?: string;
  trlCode?: string;
  ipRights?: (Right | undefined)[];
  owners?: (Part | undefined)[];
  team?: (Person | undefined)[];
};

export const renamedFields = {
  keywords: 'keywordText',
  price: 'priceWan',
  'price.fen': 'priceWan',
  trl: 'trlCode',
  contact: 'contact.name',
} as const;

/** Where the form keeps what is compared under another key. */
export const places = {
  keywords: ['keywordText'],
  price: ['priceWan', 'priceNegotiable'],
  trl: ['trlCode'],
} as const;

/** `known`: what one would have to type a second time. */
export function emptyAchievement(
  language: Language,
  known: Pick<AchievementValues, 'contact' | 'districtCode'> = {},
): AchievementValues {
  return {
    ...known,
    language,
    ipAvailable: true,
    ipRights: [{}],
    team: [{}],
    owners: [],
    cooperationModes: [],
    attachmentIds: [],
  };
}

const kept = [
  'title',
  'summary',
  'detail',
  'benefit',
  'economics',
  'applicationCases',
  'neededConditions',
  'trlEvidence',
  'evaluationReport',
  'registrationNumber',
  'sourceProject',
  'completedOn',
  'highTechField',
  'contractField',
  'maturityStage',
  'category',
  'form',
  'attribute',
  'level',
  'entitlement',
  'districtCode',
  'ipAvailable',
  'cooperationModes',
  'priceNegotiable',
  'declaredUnclassified',
  'attachmentIds',
] as const;

const pick = <Of, Key extends keyof Of>(of: Of, keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, of[key]])) as Pick<Of, Key>;

const typedPercent = (value: number | null | undefined) => (typeof value === 'number' ? String(value) : undefined);

export function valuesOf(revision: AchievementRevision): AchievementValues {
  const { translations, keywords, price, trl, contact } = revision;
  const team = revision.team.map(({ contribution, ...member }) => ({
    ...member,
    contribution: typedPercent(contribution),
  }));
  return {
    // The contract types stored codes as text; they were checked against the same tables when they were saved.
    ...(pick(revision, kept) as Omit<AchievementValues, 'language'>),
    language: revision.language,
    contact: contact ?? undefined,
    ipRights: revision.ipRights.length > 0 ? (revision.ipRights as SentIpRight[]) : [{}],
    owners: revision.owners.map(({ share, ...owner }) => ({ ...owner, share: typedPercent(share) })),
    team: team.length > 0 ? team : [{}],
    translations: Object.fromEntries(
      Object.entries(translations).map(([field, translation]) => [field, { text: translation?.text }]),
    ),
    keywordText: keywords.join('、'),
    priceWan: price ? wanFromFen(price.fen) : undefined,
    trlCode: trl === null ? undefined : String(trl),
  };
}

export function isStartedRight(right: Right | undefined): right is Right {
  return Boolean(right?.kind || right?.number?.trim() || right?.expiresOn);
}

export function isStartedPerson(person: Person | undefined): person is Person {
  return Boolean(person?.name?.trim() || person?.role?.trim() || person?.contribution?.trim());
}

export function isStartedPart(part: Part | undefined): part is Part {
  return Boolean(part?.name?.trim() || part?.uscc?.trim() || part?.share?.trim());
}
