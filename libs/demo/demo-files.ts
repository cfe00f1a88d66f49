import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApplicationContent } from '#enrolment';
import type { NewOrganisation, NewPerson } from '#identity';
import type { Role } from '#kernel/role';
import type { AchievementContent } from '#achievement';
import type { DemandContent } from '#demand';

export interface DemoOrganisation extends NewOrganisation {
  readonly key: string;
}

export interface DemoPerson extends Pick<NewPerson, 'login' | 'name' | 'nameEn'> {
  readonly key: string;
  readonly memberships: readonly { readonly organisation: string; readonly roles: readonly Role[] }[];
  /** Printed at the start, one for each role. */
  readonly showcase?: boolean;
}

interface DemoCase {
  readonly key: string;
  readonly organisation: string;
  readonly state: string;
  readonly reasonCodes?: readonly string[];
  readonly reasonText?: string | null;
}

/** The other language of some fields, as it would be typed. */
type DemoTranslations = Readonly<Record<string, string>>;

export interface DemoDemand
  extends DemoCase, Omit<DemandContent, 'budget' | 'deadline' | 'validUntil' | 'translations'> {
  readonly translations: DemoTranslations;
  readonly postedBy: string;
  readonly budgetFen: string | null;
  readonly deadlineMonths: number | null;
}

export interface DemoAchievement extends DemoCase, Omit<AchievementContent, 'price' | 'translations'> {
  readonly translations: DemoTranslations;
  readonly submittedBy: string;
  readonly priceFen: string | null;
}

export interface DemoApplication extends ApplicationContent {
  readonly key: string;
  readonly state: 'submitted' | 'in_review' | 'returned' | 'rejected';
  /** The key of somebody of the demo, or somebody who acts for nobody yet. */
  readonly applicant: string | Pick<NewPerson, 'login' | 'name' | 'nameEn'>;
  readonly reasonCodes?: readonly string[];
  readonly reasonText?: string | null;
}

/** `days` from the day of loading on. */
export interface DemoMandate {
  readonly offeredBy: string;
  readonly agent: string;
  readonly roles: readonly Role[];
  readonly days: number;
  readonly purpose: string;
  readonly isAccepted: boolean;
}

/** What somebody asks on a demand of the demo, and what its owner says to it, if anything. */
export interface DemoQuestion {
  readonly demand: string;
  readonly askedBy: string;
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly answer?: string | null;
  readonly decline?: string;
  readonly declineText?: string;
}

/** A workbook as it was handed in, its faults included. */
export interface DemoImport {
  readonly kind: 'demands' | 'achievements';
  readonly sentBy: string;
  readonly fileName: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Who wishes to be forgotten. */
export interface DemoErasure {
  readonly person: string;
  readonly language: 'zh' | 'en';
}

export interface DemoFiles {
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly DemoPerson[];
  readonly mandates: readonly DemoMandate[];
  readonly applications: readonly DemoApplication[];
  readonly demands: readonly DemoDemand[];
  readonly questions: readonly DemoQuestion[];
  readonly achievements: readonly DemoAchievement[];
  readonly imports: readonly DemoImport[];
  readonly erasures: readonly DemoErasure[];
}

/** The invented market of the demo, read from its folder. */
export async function readDemoFiles(folder: string): Promise<DemoFiles> {
  const read = async <Row>(name: string) => JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Row[];
  return {
    organisations: await read<DemoOrganisation>('organisations'),
    people: await read<DemoPerson>('people'),
    mandates: await read<DemoMandate>('mandates'),
    applications: await read<DemoApplication>('applications'),
    demands: await read<DemoDemand>('demands'),
    questions: await read<DemoQuestion>('questions'),
    achievements: await read<DemoAchievement>('achievements'),
    imports: await read<DemoImport>('imports'),
    erasures: await read<DemoErasure>('erasures'),
  };
}
