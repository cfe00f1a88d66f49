import { Injectable } from '@nestjs/common';
import { ReconcileFiles } from './reconcile-files';
import { RescanFiles } from './rescan-files';
import { SweepFiles } from './sweep-files';

/** What the clock does for files. */
@Injectable()
export class TendFiles {
  constructor(
    private readonly rescanning: RescanFiles,
    private readonly sweeping: SweepFiles,
    private readonly reconciling: ReconcileFiles,
  ) {}

  rescan(): Promise<number> {
    return this.rescanning.execute();
  }

  async nightly(): Promise<number> {
    return (await this.sweeping.execute()) + (await this.reconciling.execute());
  }
}
