import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { type Mover, partyRoles } from '#kernel/role';
import { type Actor, isAny } from '#platform/http/actor';
import { type Counting, PromisedDays } from '#taxonomy';
import { isPartial, QuestionImpartiality } from './question-impartiality';
import { tells } from './question-text';
import { type QuestionAction, questionLifecycle } from './question.lifecycle';
import { type Page, QuestionQueries, type QuestionsPage } from './question.queries';
import type { FormerAnswerRow, PublicQuestionRow, QuestionRow } from './question.rows';
import { type QuestionedDemand, QuestionedDemands } from './questioned-demands.queries';

export type ReaderSide = 'asker' | 'owner' | 'staff';

/** A question as one reader sees it. */
export interface ReadQuestion {
  readonly row: QuestionRow;
  readonly side: ReaderSide;
  readonly allowedActions: QuestionAction[];
  /** The reader's own case: read, but not decided on. */
  readonly isPartial: boolean;
  /** By when an answer is promised; null once nobody has to give one. */
  readonly dueOn: string | null;
}

/** Whether this reader may ask, and if not, what is in the way. */
export const askings = ['yes', 'sign-in', 'organisation', 'own', 'own-elsewhere', 'staff', 'title-only'] as const;
export type Asking = (typeof askings)[number];

export interface PublicPage {
  readonly asking: Asking;
  readonly items: readonly PublicQuestionRow[];
  readonly last: PublicQuestionRow | undefined;
  readonly isMore: boolean;
}

/** Who may read which questions. */
@Injectable()
export class ReadQuestions {
  constructor(
    private readonly questions: QuestionQueries,
    private readonly demands: QuestionedDemands,
    private readonly impartiality: QuestionImpartiality,
    private readonly promised: PromisedDays,
  ) {}

  /** What was answered on an open demand, for whoever may read the demand; of a title alone there is nothing to read. */
  async public(demandId: string, page: Page, reader: Actor | undefined): Promise<PublicPage> {
    const demand = await this.demands.find(demandId);
    const view = demand && (await this.demands.viewFor(demand, reader));
    if (!demand || view === 'none') throw new NotFound();
    if (view === 'title') return { asking: 'title-only', items: [], last: undefined, isMore: false };
    const rows = await this.questions.public(demandId, page);
    const shown = rows.slice(0, page.limit);
    // What was said under the owner's name stays unsaid once the demand is anonymous.
    const items = shown.filter(({ text, answer }) => !tells(demand, text) && !tells(demand, answer));
    const asking = await this.askingOf(demand, reader);
    return { asking, items, last: shown.at(-1), isMore: rows.length > page.limit };
  }

  private async askingOf(demand: QuestionedDemand, reader: Actor | undefined): Promise<Asking> {
    if (!reader) return 'sign-in';
    if (reader.organisationId === demand.organisationId) return 'own';
    // Theirs too, but acting for another they cannot open it: they have to change sides first.
    if ((await this.impartiality.interestsOf(reader)).has(demand.organisationId)) return 'own-elsewhere';
    if (reader.organisationId === null) return 'organisation';
    return isAny(reader, ...partyRoles) ? 'yes' : 'staff';
  }

  async list(page: QuestionsPage, reader: Actor): Promise<ReadQuestion[]> {
    const rows = await this.questions.list(page);
    const seen = await this.seeing(reader);
    return rows.map(seen).filter((one) => one !== undefined);
  }

  /** With what the answer said before, which the owner and staff may read. */
  async one(id: string, reader: Actor): Promise<ReadQuestion & { readonly formerAnswers: readonly FormerAnswerRow[] }> {
    const row = await this.questions.one(id);
    const seen = row && (await this.seeing(reader))(row);
    if (!seen) throw new NotFound();
    return { ...seen, formerAnswers: seen.side === 'asker' ? [] : await this.questions.formerAnswers(id) };
  }

  private async seeing(reader: Actor): Promise<(row: QuestionRow) => ReadQuestion | undefined> {
    const [interests, dueOn] = await Promise.all([this.impartiality.interestsOf(reader), this.promised.counting()]);
    return (row) => seenBy(row, reader, { interests, dueOn });
  }
}

/** Undefined for whoever is on no side: for them it does not exist. */
function seenBy(
  row: QuestionRow,
  reader: Actor,
  { interests, dueOn }: { readonly interests: ReadonlySet<string>; readonly dueOn: Counting },
): ReadQuestion | undefined {
  const side = sideOf(row, reader);
  if (!side) return undefined;
  const partial = isPartial(row, reader, interests);
  const movers: Record<ReaderSide, readonly Mover[]> = {
    asker: ['self'],
    owner: reader.roles.filter((role) => role === 'enterprise'),
    staff: partial ? [] : reader.roles.filter((role) => role !== 'enterprise'),
  };
  return {
    row,
    side,
    allowedActions: questionLifecycle.allowed(row.state, movers[side]).filter((action) => isPossible(row, action)),
    isPartial: partial,
    dueOn: dueOn('question.answer', row.state === 'asked' && row.isDemandOpen ? row.askedAt : null),
  };
}

/** As AnswerQuestion has it: what is asked of a demand that is not open is not answered in public. */
function isPossible({ isDemandOpen }: QuestionRow, action: QuestionAction): boolean {
  return isDemandOpen || action !== 'answer';
}

function sideOf(row: QuestionRow, reader: Actor): ReaderSide | undefined {
  if (row.ownerId === reader.organisationId) return 'owner';
  if (row.organisationId === reader.organisationId) return 'asker';
  return isAny(reader, 'expert', 'operator') ? 'staff' : undefined;
}
