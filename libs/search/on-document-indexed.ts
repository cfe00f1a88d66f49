import type { PayloadOf } from '#kernel/event';
import { documentIndexed } from '#matching';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { CompareTexts } from './copies/compare-texts';
import { FindAlerts } from './alerts/find-alerts';
import { SendAlerts } from './alerts/send-alerts';

@OnMessage(documentIndexed, { consumer: 'search.compare-text' })
export class CompareIndexedText {
  constructor(private readonly comparing: CompareTexts) {}

  react({ objectId }: PayloadOf<typeof documentIndexed>, delivery: Delivery): Promise<void> {
    return delivery.once((tx) => this.comparing.one(tx, objectId));
  }
}

@OnMessage(documentIndexed, { consumer: 'search.find-alerts' })
export class AlertSavedSearches {
  constructor(
    private readonly finding: FindAlerts,
    private readonly sending: SendAlerts,
  ) {}

  async react({ objectId }: PayloadOf<typeof documentIndexed>, delivery: Delivery): Promise<void> {
    const found = await this.finding.prepare(objectId);
    let told: readonly string[] = [];
    await delivery.once(async (tx) => {
      if (found && found.views.length > 0) told = await this.finding.keep(tx, found);
    });
    // What is interrupted here the clock sends.
    if (told.length > 0) await this.sending.execute(told);
  }
}
