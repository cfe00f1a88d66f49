import { Injectable } from '@nestjs/common';
import type { DemoCast } from './demo-cast';
import type { DemoFiles } from './demo-files';
import { PlayAchievement } from './play-achievement';
import { PlayDemand } from './play-demand';
import { type PlayedDemand, PlayQuestion } from './play-question';

/** What is offered and needed in the demo, and what is asked about it. */
@Injectable()
export class PlayMarket {
  constructor(
    private readonly achievements: PlayAchievement,
    private readonly demands: PlayDemand,
    private readonly questions: PlayQuestion,
  ) {}

  async execute(files: DemoFiles, cast: DemoCast): Promise<void> {
    for (const achievement of files.achievements) await this.achievements.execute(achievement, cast);
    const played = new Map<string, PlayedDemand>();
    for (const demand of files.demands) played.set(demand.key, await this.demands.execute(demand, cast));
    for (const question of files.questions) {
      const demand = played.get(question.demand);
      if (demand) await this.questions.execute(question, demand, cast);
    }
  }
}
