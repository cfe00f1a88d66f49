import type { Fault } from '../../api/problem';
import type { AchievementContent, AchievementRevision, SentIpRight } from '../../api/shapes';
import type { Draft } from '../../parts/form/autosave';
import { translationsSent } from '../../parts/form/translations-sent';
import { filled, wordsOf } from '../../parts/form/words-of';
import { fenFromWan } from '../../parts/money-text';
import {
  isStartedPart,
  isStartedPerson,
  isStartedRight,
  valuesOf,
  type AchievementValues,
  type Part,
  type Person,
  type Right,
} from './form-values';

type Owner = NonNullable<AchievementContent['owners']>[number];
type Member = AchievementContent['team'][number];
/** Rows that can be sent, where they stand on the screen, and whether some cannot be sent yet. */
type Rows<Row> = { rows: Row[]; shown: number[]; isPartial: boolean };

/** What is sent of the values typed; null without a name, under which alone a text can be kept. */
export function draftOf(values: AchievementValues): Draft<AchievementContent> | null {
  if (!values.title?.trim()) return null;
  const { contact } = values;
  const isNameless = !contact?.name?.trim() && Boolean(contact?.phone?.trim() || contact?.email?.trim());
  const isPartial = Object.values(listsOf(values)).some((list) => list.isPartial);
  return { body: contentOf(values), isPartial: isPartial || isNameless };
}

/** Half-filled rows stay on the screen; the server takes whole ones. */
export function contentOf(values: AchievementValues): AchievementContent {
  const { ipRights, owners, team } = listsOf(values);
  const fen = values.priceWan?.trim() ? fenFromWan(values.priceWan) : null;
  const { contact } = values;
  return {
    language: values.language,
    title: values.title?.trim() ?? '',
    translations: translationsSent(values.translations),
    ...textsOf(values),
    ...codesOf(values),
    keywords: wordsOf(values.keywordText),
    ipRights: ipRights.rows,
    owners: owners.rows,
    team: team.rows,
    ipAvailable: values.ipAvailable ?? false,
    cooperationModes: values.cooperationModes ?? [],
    price: fen ? { fen } : null,
    priceNegotiable: values.priceNegotiable ?? false,
    contact: contact?.name?.trim()
      ? { name: contact.name.trim(), phone: filled(contact.phone), email: filled(contact.email) }
      : undefined,
    declaredUnclassified: values.declaredUnclassified ?? false,
    attachmentIds: values.attachmentIds ?? [],
  };
}

function listsOf(values: AchievementValues) {
  return {
    ipRights: rowsOf(values.ipRights, isStartedRight, sentRight),
    owners: rowsOf(values.owners, isStartedPart, sentOwner),
    team: rowsOf(values.team, isStartedPerson, sentMember),
  };
}

/** The server counts the rows it was sent; the screen has those that were left out as well. */
export function faultsOnScreen(faults: readonly Fault[], values: AchievementValues): Fault[] {
  const lists = listsOf(values);
  return faults.map((fault) => ({
    ...fault,
    path: fault.path.replace(/^(ipRights|owners|team)[.[](\d+)\]?/, (_, list: keyof typeof lists, index: string) => {
      return `${list}.${lists[list].shown[Number(index)] ?? index}`;
    }),
  }));
}

function textsOf(values: AchievementValues) {
  return {
    summary: filled(values.summary),
    detail: filled(values.detail),
    benefit: filled(values.benefit),
    economics: filled(values.economics),
    trlEvidence: filled(values.trlEvidence),
    evaluationReport: filled(values.evaluationReport),
    registrationNumber: filled(values.registrationNumber),
    sourceProject: filled(values.sourceProject),
    neededConditions: filled(values.neededConditions),
    applicationCases: filled(values.applicationCases),
    completedOn: filled(values.completedOn),
  };
}

function codesOf(values: AchievementValues) {
  return {
    highTechField: values.highTechField || undefined,
    contractField: values.contractField || undefined,
    trl: values.trlCode ? Number(values.trlCode) : null,
    maturityStage: values.maturityStage || undefined,
    category: values.category || undefined,
    form: values.form || undefined,
    attribute: values.attribute || undefined,
    level: values.level || undefined,
    entitlement: values.entitlement || undefined,
    districtCode: values.districtCode || undefined,
  };
}

function rowsOf<Typed, Sent>(
  typed: readonly (Typed | undefined)[] | undefined,
  isStarted: (row: Typed | undefined) => boolean,
  sent: (row: Typed) => Sent | null,
): Rows<Sent> {
  const list: Rows<Sent> = { rows: [], shown: [], isPartial: false };
  (typed ?? []).forEach((row, index) => {
    const whole = row && isStarted(row) ? sent(row) : null;
    if (whole) {
      list.rows.push(whole);
      list.shown.push(index);
    } else if (isStarted(row)) list.isPartial = true;
  });
  return list;
}

function sentRight({ kind, number, status, expiresOn }: Right): SentIpRight | null {
  return kind && status ? { kind, status, number: filled(number), expiresOn: filled(expiresOn) } : null;
}

/** A whole percent as it was typed; null when it is none. */
export function percentOf(text: string | undefined, from: number): number | null {
  const value = /^\d{1,3}$/.test(text?.trim() ?? '') ? Number(text) : NaN;
  return value >= from && value <= 100 ? value : null;
}

function sentOwner({ name, uscc, share }: Part): Owner | null {
  const percent = percentOf(share, 1);
  return name?.trim() && percent !== null ? { name: name.trim(), uscc: filled(uscc), share: percent } : null;
}

function sentMember({ name, role, organisation, contribution }: Person): Member | null {
  const percent = contribution?.trim() ? percentOf(contribution, 0) : undefined;
  if (!name?.trim() || percent === null) return null;
  return { name: name.trim(), role: role?.trim() ?? '', organisation: filled(organisation), contribution: percent };
}

/** Lists with rows that are begun and cannot be sent yet. */
export function unfinishedLists(values: AchievementValues | undefined): string[] {
  if (!values) return [];
  return Object.entries(listsOf(values))
    .filter(([, list]) => list.isPartial)
    .map(([name]) => name);
}

/** Files hang on the thing whose text this was, and that nothing is classified is declared of each text anew. */
export function contentToCopy(revision: AchievementRevision): AchievementContent {
  return contentOf({ ...valuesOf(revision), attachmentIds: [], declaredUnclassified: false });
}
