import { Injectable } from '@nestjs/common';
import type { DemandReader } from '#demand';
import { faceFor, isRestricted, type MatchDocument, type MatchIndex, RecentlyUsed } from '#matching';
import { questionOf } from './question';

export interface Ranked {
  /** As its reader may know it. */
  readonly document: MatchDocument;
  readonly rank: number;
}

/** What scores below this part of the best hit shares only a common word with the question. */
const leastOfBest = 0.25;
/** More milliseconds than any date has. */
const completeFirst = 1e14;
/** How many characters and hits of former questions are kept, so that a page further back does not ask the engine again. */
const mostKept = 200_000;

/** What was asked of an index since it changed last. */
interface Answers {
  readonly seq: number;
  readonly hits: RecentlyUsed<string, readonly Ranked[]>;
}

/** What answers a question, for its reader, in no certain order: each kind is asked for by itself. */
@Injectable()
export class FoundDocuments {
  private readonly kept = new WeakMap<MatchIndex, Answers>();
  private readonly ages = new WeakMap<MatchDocument, number>();

  /** Without words: everything, the newest first, what lacks something behind what is complete. */
  of(text: string, index: MatchIndex, reader: DemandReader): readonly Ranked[] {
    return text.trim() === '' ? this.newest(index, reader) : this.bestFor(text, index, reader);
  }

  private newest(index: MatchIndex, reader: DemandReader): readonly Ranked[] {
    const found: Ranked[] = [];
    for (const document of index.documents.values()) {
      const face = faceFor(document, reader);
      // Whether what is not shown lacks something is not shown either.
      if (face) found.push({ document: face, rank: face === document ? this.ageOf(document) : ageOf(face) });
    }
    return found;
  }

  private ageOf(document: MatchDocument): number {
    const known = this.ages.get(document);
    if (known !== undefined) return known;
    const age = ageOf(document);
    this.ages.set(document, age);
    return age;
  }

  private bestFor(text: string, index: MatchIndex, reader: DemandReader): readonly Ranked[] {
    const found = this.answers(text, index).flatMap((hit) => rankedFor(hit, text, index, reader));
    const best = highest(found);
    return found.filter(({ rank }) => rank >= best * leastOfBest);
  }

  private answers(text: string, index: MatchIndex): readonly Ranked[] {
    const { hits } = this.presentAnswers(index);
    const known = hits.get(text);
    if (known) return known;
    const found = ask(text, index);
    // A question that finds nothing takes room, too: anybody can ask as many as they like.
    return hits.keep(text, found, text.length + found.length);
  }

  private presentAnswers(index: MatchIndex): Answers {
    const known = this.kept.get(index);
    if (known?.seq === index.seq) return known;
    const empty: Answers = { seq: index.seq, hits: new RecentlyUsed(mostKept) };
    this.kept.set(index, empty);
    return empty;
  }
}

function ageOf({ publishedAt, missing }: MatchDocument): number {
  return Date.parse(publishedAt) + (missing.length === 0 ? completeFirst : 0);
}

/** All that any reader may find; what everybody may read is ranked without the rest, and cut where everybody's list ends. */
function ask(text: string, index: MatchIndex): readonly Ranked[] {
  const question = questionOf(text);
  const ranked = (id: string, rank: number): Ranked[] => {
    const document = index.documents.get(id);
    return document ? [{ document, rank }] : [];
  };
  const indexes = index.kinds.map((kind) => index.of(kind));
  const open = indexes.flatMap((each) =>
    each.openSearch(question, { limit: each.size }).flatMap(({ id, value }) => ranked(id, value)),
  );
  const best = highest(open);
  // How well it answers depends on what its reader may know of it.
  const apart = indexes.flatMap((each) => each.apartSharing(question).flatMap((id) => ranked(id, NaN)));
  return [...open.filter(({ rank }) => rank >= best * leastOfBest), ...apart];
}

/** Found by what this reader may not read it is not found: such a text would be guessed word by word. */
function rankedFor({ document, rank }: Ranked, text: string, index: MatchIndex, reader: DemandReader): Ranked[] {
  if (!isRestricted(document)) return [{ document, rank }];
  const face = faceFor(document, reader);
  const shown = face ? index.of(face.kind).openExplain(questionOf(text), face).value : 0;
  return face && shown > 0 ? [{ document: face, rank: shown }] : [];
}

function highest(found: readonly Ranked[]): number {
  return found.reduce((most, { rank }) => Math.max(most, rank), 0);
}
