import { Injectable } from '@nestjs/common';
import { DemandDisclosure, demandViewFor, OpenDemands } from '#demand';
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
    const shown = await this.shown([...found, ...run.leftOut.map(({ demandId }) => demandId)], actor);
    return {
      ...run,
      // What the owners of demands marked is theirs.
      inputs: { ...run.inputs, refinements: {} },
      matches: found.filter((demandId) => shown.has(demandId)).length,
      excluded: countedBy(run.leftOut.filter(({ demandId }) => shown.has(demandId))),
    };
  }

  private async shown(ids: readonly string[], actor: Actor): Promise<ReadonlySet<string>> {
    const [open, reader] = await Promise.all([this.demands.disclosed(ids), this.disclosure.readerOf(actor)]);
    return new Set([...open].flatMap(([id, demand]) => (demandViewFor(demand, reader) === 'none' ? [] : [id])));
  }
}

/** By the first that speaks against each, as the run itself counts. */
function countedBy(leftOut: readonly LeftOut[]): KeptRun['excluded'] {
  const counts: Partial<Record<LeftOut['reasons'][number], number>> = {};
  for (const { reasons } of leftOut) if (reasons[0]) counts[reasons[0]] = (counts[reasons[0]] ?? 0) + 1;
  return counts;
}
