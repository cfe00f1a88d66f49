import { Injectable } from '@nestjs/common';
import type { DemandReader } from '#demand';
import { faceFor, isRestricted, type MatchDocument, type MatchIndex } from '#matching';
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
/** How many hits of former questions are kept, so that a page further back does not ask the engine again. */
const mostKept = 200_000;

interface Answers {
  readonly index: MatchIndex;
  readonly seq: number;
  readonly hits: readonly Ranked[];
}

/** What answers a question, for its reader, in no certain order: each kind is asked for by itself. */
@Injectable()
export class FoundDocuments {
  private readonly kept = new Map<string, Answers>();
  private readonly ages = new WeakMap<MatchDocument, number>();

  /** Without words: everything, the newest first, what lacks something behind what is complete. */
  of(text: string, index: MatchIndex, reader: DemandReader): readonly Ranked[] {
    return text.trim() === '' ? this.newest(index, reader) : this.bestFor(text, index, reader);
  }

  private newest(index: MatchIndex, reader: DemandReader): readonly Ranked[] {
    const found: Ranked[] = [];
    for (const document of index.documents.values()) {
      const face = faceFor(document, reader);
      if (face) found.push({ document: face, rank: this.ageOf(document) });
    }
    return found;
  }

  private ageOf(document: MatchDocument): number {
    const known = this.ages.get(document);
    if (known !== undefined) return known;
    const age = Date.parse(document.publishedAt) + (document.missing.length === 0 ? completeFirst : 0);
    this.ages.set(document, age);
    return age;
  }

  private bestFor(text: string, index: MatchIndex, reader: DemandReader): readonly Ranked[] {
    const found = this.answers(text, index).flatMap((hit) => rankedFor(hit, text, index, reader));
    const best = highest(found);
    return found.filter(({ rank }) => rank >= best * leastOfBest);
  }

  private answers(text: string, index: MatchIndex): readonly Ranked[] {
    const known = this.kept.get(text);
    if (known?.index === index && known.seq === index.seq) return known.hits;
    const hits = ask(text, index);
    this.kept.delete(text);
    this.kept.set(text, { index, seq: index.seq, hits });
    let size = [...this.kept.values()].reduce((sum, answers) => sum + answers.hits.length, 0);
    for (const [oldest, answers] of this.kept) {
      if (size <= mostKept || oldest === text) break;
      this.kept.delete(oldest);
      size -= answers.hits.length;
    }
    return hits;
  }
}

/** All that any reader may find; what everybody may read is cut where everybody's list ends. */
function ask(text: string, index: MatchIndex): readonly Ranked[] {
  const question = questionOf(text);
  const hits = index.kinds.flatMap((kind) =>
    index
      .of(kind)
      .search(question, { limit: index.documents.size })
      .flatMap(({ id, value }) => {
        const document = index.documents.get(id);
        return document ? [{ document, rank: value }] : [];
      }),
  );
  const best = highest(hits.filter(({ document }) => !isRestricted(document)));
  return hits.filter(({ document, rank }) => isRestricted(document) || rank >= best * leastOfBest);
}

/** Found by what this reader may not read it is not found: such a text would be guessed word by word. */
export function rankedFor({ document, rank }: Ranked, text: string, index: MatchIndex, reader: DemandReader): Ranked[] {
  const face = faceFor(document, reader);
  if (!face) return [];
  if (face === document) return [{ document, rank }];
  const shown = index.of(face.kind).explain(questionOf(text), face).value;
  return shown > 0 ? [{ document: face, rank: shown }] : [];
}

function highest(found: readonly Ranked[]): number {
  return found.reduce((most, { rank }) => Math.max(most, rank), 0);
}
