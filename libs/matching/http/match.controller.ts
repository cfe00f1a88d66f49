import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DemandDisclosure, DemandQueries, type DemandView, demandViewFor, OpenDemands } from '#demand';
import { achievementLifecycle, OpenAchievements, openAchievementStates } from '#achievement';
import { NotFound } from '#kernel/domain-error';
import { type Actor, isAny } from '#platform/http/actor';
import { Acting } from '#platform/http/acting.decorator';
import { IdPipe } from '#platform/http/id.pipe';
import { Policy } from '#platform/http/policy.decorator';
import { commonShare, printOf } from '../corpus/common-text';
import { faceFor, viewOf } from '../corpus/document-face';
import { DocumentFeed } from '../corpus/document-feed';
import { documentOfDemand } from '../corpus/document-of';
import type { MatchDocument } from '../corpus/match-document';
import { MatchingQueries, type MatchRow, type MutualPair, type PlacedMatchRow, type RunRow } from '../matching.queries';
import {
  type CopyOfResponse,
  InterestListResponse,
  InterestResponse,
  MatchCountListResponse,
  MatchListResponse,
  MatchResponse,
} from './match.response';
import { LeftOutResponse, MatchRunResponse } from './match-run.response';
import { MatchHelpResponse } from './why.response';
import { ExplainStanding } from '../why/explain-standing';

@ApiTags('matching')
@Controller()
export class MatchController {
  constructor(
    private readonly matching: MatchingQueries,
    private readonly feed: DocumentFeed,
    private readonly demands: DemandQueries,
    private readonly openDemands: OpenDemands,
    private readonly disclosure: DemandDisclosure,
    private readonly openAchievements: OpenAchievements,
    private readonly explaining: ExplainStanding,
  ) {}

  /** What answers a demand, best first, with the parts of each score. */
  @Get('demands/:id/matches')
  @Policy({
    who: ['enterprise', 'expert', 'operator'],
    scope: 'own',
    anyFor: ['expert', 'operator'],
    object: 'demand',
    fields: 'partner',
    token: 'match:read',
  })
  async listMatches(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<MatchListResponse> {
    if (!(await this.demands.isReadableBy(id, actor))) throw new NotFound();
    // An expert has a voice of their own, whichever organisation they act for.
    const voiceId = isAny(actor, 'expert') ? actor.personId : actor.organisationId;
    const [run, rows, open] = await Promise.all([
      this.matching.lastRun(id),
      this.matching.ofDemand(id, voiceId),
      this.openDemands.find(id),
    ]);
    const isOwner = open?.organisationId === actor.organisationId && isAny(actor, 'enterprise');
    const [documents, mutual] = await Promise.all([
      this.feed.versions(rows.flatMap(sidesOf)),
      this.mutualOf(isOwner ? rows : [], actor),
    ]);
    const english = await this.feed.englishNames(documents.values());
    const need = documents.get(id) ?? (open && documentOfDemand(open));
    return {
      demandId: id,
      need: need ? { title: need.title, text: need.text } : null,
      run: run ? MatchRunResponse.from(run) : null,
      pending: open !== undefined && run === undefined,
      matches: withAchievements(rows, documents).map(([row, achievement]) =>
        MatchResponse.from(row, standOf(row, documents, mutual), achievement, english),
      ),
      leftOut: await this.leftOutOf(run),
      help: run && open && rows.length === 0 ? await this.helpFor(id) : null,
      setAside: open ? await this.setAsideOf(id, voiceId) : [],
    };
  }

  /** How many matches each of the organisation's open demands has now. */
  @Get('match-counts')
  @Policy({ who: ['enterprise'], scope: 'own', fields: 'own', token: 'match:read' })
  async listMatchCounts(@Acting() actor: Actor): Promise<MatchCountListResponse> {
    return { items: await this.matching.counts(actor.organisationId) };
  }

  /** Who may need an achievement: open demands, best first, unnamed where the enterprise asked for it; behind them, unranked, those that show their title only. */
  @Get('achievements/:id/interest')
  @Policy({
    who: ['institute', 'researcher'],
    scope: 'own',
    object: 'achievement',
    states: { [achievementLifecycle.name]: openAchievementStates },
    fields: 'partner',
    token: 'match:read',
  })
  async listInterest(@Param('id', IdPipe) id: string, @Acting() actor: Actor): Promise<InterestListResponse> {
    const achievement = await this.openAchievements.find(id);
    if (achievement?.organisationId !== actor.organisationId) throw new NotFound();
    const [reader, found, refused] = await Promise.all([
      this.disclosure.readerOf(actor),
      this.matching.demandsFor(id),
      this.matching.setAsideFor(id, actor.organisationId),
    ]);
    const disclosed = await this.openDemands.disclosed([...found, ...refused.map(({ demandId }) => demandId)]);
    const seenAs = (view: DemandView) =>
      [...disclosed].flatMap(([demandId, now]) => (demandViewFor(now, reader) === view ? [demandId] : []));
    const demands = { read: seenAs('full'), titles: seenAs('title') };
    const rows = await this.matching.ofAchievement(id, actor.organisationId, demands);
    const [mutual, matched, present] = await Promise.all([
      this.mutualOf(rows, actor),
      this.feed.versions(rows.map((row) => ({ id: row.demandId, seq: row.demandSeq }))),
      this.feed.current([id, ...refused.map(({ demandId }) => demandId)]),
    ]);
    const english = await this.feed.englishNames([...matched.values(), ...present]);
    const shownFrom = (documents: ReadonlyMap<string, MatchDocument>) => (row: MatchRow) => {
      const [document, now] = [documents.get(row.demandId), disclosed.get(row.demandId)];
      const face = document && now && faceFor(document, reader, now);
      const stand = face && { view: viewOf(face, reader, now), mutual: mutual.get(row.id) };
      return face && stand ? [InterestResponse.from(row, face, stand, english)] : [];
    };
    const now = new Map(present.map((document) => [document.id, document]));
    return {
      items: rows.filter(({ feedback }) => feedback?.verdict !== 'not_relevant').flatMap(shownFrom(matched)),
      setAside: refused.map((row) => asQuotable(row, now)).flatMap(shownFrom(now)),
    };
  }

  /** As far as they are still open: a run that was kept may name what is gone. */
  private async leftOutOf(run: RunRow | undefined): Promise<LeftOutResponse[]> {
    const leftOut = run?.leftOut ?? [];
    const [open, documents] = await Promise.all([
      this.openAchievements.ownersOf(leftOut.map(({ achievementId }) => achievementId)),
      this.feed.versions(
        leftOut.map(({ achievementId, achievementSeq }) => ({ id: achievementId, seq: achievementSeq })),
      ),
    ]);
    const english = await this.feed.englishNames(documents.values());
    return leftOut.flatMap((entry) => {
      const achievement = open.has(entry.achievementId) && documents.get(entry.achievementId);
      return achievement ? [LeftOutResponse.from(entry, achievement, english)] : [];
    });
  }

  /** What this reader does not want to see again: it stands apart as it is now, and can be taken back while it is open. */
  private async setAsideOf(demandId: string, voiceId: string | null): Promise<MatchResponse[]> {
    const rows = await this.matching.setAside(demandId, voiceId);
    const ids = rows.map(({ achievementId }) => achievementId);
    const [open, present] = await Promise.all([
      this.openAchievements.ownersOf(ids),
      this.feed.current([demandId, ...ids]),
    ]);
    const documents = new Map(present.map((document) => [document.id, document]));
    const english = await this.feed.englishNames(present);
    return withAchievements(rows, documents).flatMap(([row, achievement]) => {
      return open.has(achievement.id)
        ? [MatchResponse.from(asQuotable(row, documents), apart, achievement, english)]
        : [];
    });
  }

  /** What both sides agree on of these rows, by the id of the row; only what this reader said yes to is asked for. */
  private async mutualOf(rows: readonly MatchRow[], actor: Actor): Promise<ReadonlyMap<string, MutualPair>> {
    const liked = rows.filter(({ feedback }) => feedback?.verdict === 'relevant');
    if (liked.length === 0) return new Map();
    const pairs = await this.matching.mutual(
      liked.map(({ demandId }) => demandId),
      liked.map(({ achievementId }) => achievementId),
      actor.organisationId,
    );
    return new Map(
      liked.flatMap(({ id, demandId, achievementId }) => {
        const pair = pairs.find((each) => each.demandId === demandId && each.achievementId === achievementId);
        return pair ? [[id, pair] as const] : [];
      }),
    );
  }

  private async helpFor(demandId: string): Promise<MatchHelpResponse | null> {
    const help = await this.explaining.helpFor(demandId);
    return help && MatchHelpResponse.from(help);
  }
}

/** Words of a text that was changed since are not quoted any more. */
function asQuotable(row: MatchRow, present: ReadonlyMap<string, MatchDocument>): MatchRow {
  const isAsMatched = sidesOf(row).every((side) => present.get(side.id)?.seq === side.seq);
  return isAsMatched ? row : { ...row, criteria: [] };
}

function sidesOf(row: MatchRow): { readonly id: string; readonly seq: number }[] {
  return [
    { id: row.achievementId, seq: row.achievementSeq },
    { id: row.demandId, seq: row.demandSeq },
  ];
}

const apart = { rank: 0, copyOf: null } as const;

function standOf(
  row: PlacedMatchRow,
  documents: ReadonlyMap<string, MatchDocument>,
  mutual: ReadonlyMap<string, MutualPair>,
) {
  return { rank: row.place, copyOf: copyOf(row, documents), mutual: mutual.get(row.id) };
}

function copyOf(row: PlacedMatchRow, documents: ReadonlyMap<string, MatchDocument>): CopyOfResponse | null {
  const [own, head] = [documents.get(row.achievementId), row.copyOf && documents.get(row.copyOf)];
  return own && head ? { achievementId: head.id, share: commonShare(printOf(own), printOf(head)) } : null;
}

/** The rows with their achievements, as far as they are among these. */
function withAchievements<Row extends MatchRow>(
  rows: readonly Row[],
  documents: ReadonlyMap<string, MatchDocument>,
): (readonly [Row, MatchDocument])[] {
  return rows.flatMap((row) => {
    const achievement = documents.get(row.achievementId);
    return achievement ? [[row, achievement] as const] : [];
  });
}
