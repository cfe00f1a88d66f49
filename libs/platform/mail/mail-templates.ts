import type { Bilingual } from '#kernel/bilingual';
import { oneLine, withoutAddresses } from './plain-text';

export interface MailTemplate {
  readonly subject: Bilingual;
  readonly text: Bilingual;
}

/** A way into the product; the address before it is the installation's own and never a request's. */
export interface Link {
  readonly path: string;
}

export type MailFacts = Readonly<Record<string, string | number | Link>>;

const templates = new Map<string, MailTemplate>();
const placeholder = /\{(\w+)\}/g;
const languages = ['zh', 'en'] as const;

/** Registers what a feature writes to people; `{name}` is filled from the facts of the mail. */
export function addMailTexts(added: Readonly<Record<string, MailTemplate>>): void {
  for (const [name, template] of Object.entries(added)) {
    const [zh, en] = languages.map((language) => placeholdersIn(template, language).join());
    if (zh !== en) throw new Error(`mail ${name}: the languages ask for other facts (${zh} / ${en})`);
    templates.set(name, template);
  }
}

/** What the list of mails calls a template: its subject, with the places for facts left open. */
export function mailLabel(name: string): Bilingual {
  const subject = templates.get(name)?.subject ?? { zh: name, en: name };
  return { zh: subject.zh.replace(placeholder, '…'), en: subject.en.replace(placeholder, '…') };
}

interface Rendering {
  readonly template: string;
  readonly language: keyof Bilingual;
  readonly facts: MailFacts;
  readonly publicUrl: string;
}

/** A template without a fact it asks for, or with one it does not know, is a mistake of ours: nothing is sent. */
export function renderMail({ template: name, language, facts, publicUrl }: Rendering): {
  subject: string;
  text: string;
} {
  const template = templates.get(name);
  if (!template) throw new Error(`there is no mail ${name}`);
  const asked = placeholdersIn(template, language);
  const [missing, unknown] = [
    asked.filter((fact) => !Object.hasOwn(facts, fact)),
    Object.keys(facts).filter((fact) => !asked.includes(fact)),
  ];
  if (missing.length + unknown.length > 0)
    throw new Error(`mail ${name}: missing facts [${missing.join()}], unknown facts [${unknown.join()}]`);
  const fill = (text: string) => text.replace(placeholder, (_, fact: string) => written(facts[fact] ?? '', publicUrl));
  return { subject: oneLine(fill(template.subject[language])), text: fill(template.text[language]) };
}

function placeholdersIn(template: MailTemplate, language: keyof Bilingual): string[] {
  const text = template.subject[language] + template.text[language];
  return [...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? ''))].toSorted();
}

/** A fact is one line; what a person typed must not become a header, a second paragraph or a link in our name. */
function written(fact: string | number | Link, publicUrl: string): string {
  if (typeof fact === 'number') return String(fact);
  if (typeof fact === 'string') return withoutAddresses(oneLine(fact));
  return hrefOf(fact, publicUrl);
}

export function hrefOf({ path }: Link, publicUrl: string): string {
  const link = new URL(oneLine(path), publicUrl);
  if (link.origin !== new URL(publicUrl).origin) throw new Error('a mail links to this installation only');
  return link.href;
}
