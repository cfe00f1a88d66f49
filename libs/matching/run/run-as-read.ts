import { Injectable } from '@nestjs/common';
import { DemandDisclosure, type DemandReader, type DemandView, demandViewFor, OpenDemands } from '#demand';
import { type Actor, isAny } from '#platform/http/actor';
import type { LeftOut } from './compute-matches';
import { type KeptRun, RunQueries } from './run.queries';

/** A run as its reader may know it: to the owner of an achievement it does not count demands that do not exist for them. */
@Injectable()
export class RunAsRead {
  constructor(
    private readonly runs: RunQueries,
    private readonly demands: OpenDemands,
    private readonly disclosure: DemandDisclosure,
  ) {}

  async execute(id: string, actor: Actor): Promise<KeptRun | undefined> {
    const run = await this.runs.run(id);
    if (run?.kind !== 'achievement' || isAny(actor, 'expert', 'operator', 'auditor')) return run;
    const found = await this.runs.demandsOf(id);
    const reader = await this.disclosure.readerOf(actor);
    const views = await this.views([...found, ...run.leftOut.map(({ demandId }) => demandId)], reader);
    return {
      ...run,
      // What the owners of demands marked is theirs.
      inputs: { ...run.inputs, refinements: {} },
      documentCount: await this.comparedFor(reader, run.seq),
      matches: found.filter((demandId) => views.has(demandId)).length,
      // Why a demand was ruled out is one of its facts, and those are shown with its text.
      excluded: countedBy(run.leftOut.filter(({ demandId }) => views.get(demandId) === 'full')),
    };
  }

  /** Of demands that exist for this reader what may be known of them. */
  private async views(ids: readonly string[], reader: DemandReader): Promise<ReadonlyMap<string, DemandView>> {
    const open = await this.demands.disclosed(ids);
    const views = [...open].map(([id, demand]) => [id, demandViewFor(demand, reader)] as const);
    return new Map(views.filter(([, view]) => view !== 'none'));
  }

  /** How many demands were compared, without those that did not exist for this reader then. */
  private async comparedFor(reader: DemandReader, seq: number): Promise<number> {
    const demands = await this.runs.demandsAt(seq);
    return demands.reduce((sum, demand) => sum + (demandViewFor(demand, reader) === 'none' ? 0 : demand.count), 0);
  }
}

/** By the first that speaks against each, as the run itself counts. */
function countedBy(leftOut: readonly LeftOut[]): KeptRun['excluded'] {
  const counts: Partial<Record<LeftOut['reasons'][number], number>> = {};
  for (const { reasons } of leftOut) if (reasons[0]) counts[reasons[0]] = (counts[reasons[0]] ?? 0) + 1;
  return counts;
}
