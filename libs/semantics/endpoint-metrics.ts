import { Injectable, Optional } from '@nestjs/common';
import { Metrics } from '#platform/metrics/metrics';

/** How often the services outside are called, with what outcome, and how long they take; where somebody looks at figures. */
@Injectable()
export class EndpointMetrics {
  private readonly calls;
  private readonly isUp;

  constructor(@Optional() metrics?: Metrics) {
    this.calls = metrics?.histogram('jiqiao_semantics_call_seconds', 'Calls of the services outside', [
      'endpoint',
      'outcome',
    ]);
    this.isUp = metrics?.gauge('jiqiao_semantics_up', '1 while the service answers this process', ['endpoint']);
  }

  note(endpoint: string, outcome: string, seconds: number): void {
    this.calls?.observe({ endpoint, outcome }, seconds);
    this.isUp?.set({ endpoint }, outcome === 'ok' ? 1 : 0);
  }
}
