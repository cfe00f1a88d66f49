import { type Language, titleCountOf } from './engine-parameters';
import type { Channel, ExtraTerm, Need, Span, TermKey } from './engine-types';
import { NameFinder } from './name-finder';
import { handOver, type NeedToken, type ReadNeed, readNeed } from './read-need';
import { termOf, tokeniseDocument } from './tokenise';
import { TRANSLATION, type TranslationParameters } from './translation-parameters';

/** What people write for one thing, in both languages. */
export interface BilingualEntry {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** A name and what the thing is called in the other language. */
interface Name {
  readonly name: string;
  readonly others: readonly string[];
  readonly language: Language;
}

interface WeighedKey {
  readonly term: TermKey;
  readonly weight: number;
}

/** Where the need writes a name, and how often that counts. */
interface Mentioned {
  readonly spans: Span[];
  count: number;
}

/** Adds to a need what its technical terms are called in the other language, so that it finds texts written in that. */
export class Translations {
  private readonly names = new NameFinder<Name>();
  private readonly termsOfName = new Map<Name, readonly WeighedKey[]>();

  constructor(
    entries: readonly BilingualEntry[],
    private readonly parameters: TranslationParameters = TRANSLATION,
  ) {
    for (const { zh, en } of entries) {
      for (const name of zh) this.names.add(name, { name, others: en, language: 'en' });
      for (const name of en) this.names.add(name, { name, others: zh, language: 'zh' });
    }
  }

  /** The same need; its own words stay as they are. */
  extend<T extends Need>(need: T): T {
    const read = readNeed(need);
    const translated = this.translationsIn(need, read);
    const extra = translated.length === 0 ? read.extra : [...read.extra, ...translated];
    const extended = translated.length === 0 ? need : { ...need, extra };
    handOver(extended, { ...read, extra });
    return extended;
  }

  translationsOf(need: Need): ExtraTerm[] {
    return this.translationsIn(need, readNeed(need));
  }

  private translationsIn(need: Need, { tokens, distinctWords, tuning }: ReadNeed): ExtraTerm[] {
    const mentioned = this.mentionedIn(need, tokens, titleCountOf(distinctWords, tuning));
    const terms = [...mentioned].flatMap(([name, { spans, count }]) => {
      const origin = { kind: 'glossary', needSpans: spans, of: name.name } as const;
      return this.termsOf(name).map(({ term, weight }): ExtraTerm => ({
        term,
        weight: weight * (1 + Math.log(count)),
        origin,
      }));
    });
    return withoutOwn(terms, tokens);
  }

  private mentionedIn(need: Need, tokens: readonly NeedToken[], titleCount: number): Map<Name, Mentioned> {
    const mentioned = new Map<Name, Mentioned>();
    for (const field of ['title', 'text'] as const) {
      const ownTokens = tokens.filter((token) => token.field === field);
      for (const { value, start, end } of this.names.find(need[field], ownTokens)) {
        const mention = mentioned.get(value) ?? { spans: [], count: 0 };
        mentioned.set(value, mention);
        mention.spans.push({ field, start, end });
        mention.count += field === 'title' ? titleCount : 1;
      }
    }
    return mentioned;
  }

  private termsOf(name: Name): readonly WeighedKey[] {
    const known = this.termsOfName.get(name);
    if (known) return known;
    const terms = weighOthers(name, this.parameters);
    this.termsOfName.set(name, terms);
    return terms;
  }
}

/** A word that several of the names share counts as in the name that gives it most. */
function weighOthers({ others, language }: Name, parameters: TranslationParameters): WeighedKey[] {
  const { weight, wordPower, namePower } = parameters;
  const weighed = new Map<string, WeighedKey>();
  for (const name of others) {
    const tokens = tokeniseDocument(name);
    for (const { channel, first, second } of tokens) {
      const term = { channel, first, second };
      const share = weight[language][channel] / countOf(tokens, channel) ** wordPower / others.length ** namePower;
      const known = weighed.get(keyOf(term));
      if (!known || known.weight < share) weighed.set(keyOf(term), { term, weight: share });
    }
  }
  return [...weighed.values()];
}

/** What the need says itself counts as its own word, once. */
function withoutOwn(terms: readonly ExtraTerm[], tokens: readonly TermKey[]): ExtraTerm[] {
  const byFirst = new Map<string, ExtraTerm[]>();
  for (const extra of terms) byFirst.set(extra.term.first, [...(byFirst.get(extra.term.first) ?? []), extra]);
  const own = new Set<ExtraTerm>();
  for (const { channel, first, second } of tokens) {
    for (const extra of byFirst.get(first) ?? []) {
      if (extra.term.channel === channel && extra.term.second === second) own.add(extra);
    }
  }
  return terms.filter((extra) => !own.has(extra));
}

function countOf(tokens: readonly TermKey[], channel: Channel): number {
  return tokens.filter((token) => token.channel === channel).length;
}

function keyOf(term: TermKey): string {
  return `${term.channel}${termOf(term)}`;
}
