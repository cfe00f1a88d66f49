import { Injectable } from '@nestjs/common';
import type { DemandReader } from '#demand';
import { DocumentSources, faceFor, LiveIndex, type MatchDocument } from '#matching';
import { AlertReaders } from './alerts/alert-readers';

/** What a reader may know at this very moment of documents that were found earlier. */
@Injectable()
export class SeenNow {
  constructor(
    private readonly liveIndex: LiveIndex,
    private readonly sources: DocumentSources,
    private readonly readers: AlertReaders,
  ) {}

  /** Of a person's alerts, in their order, those whose document that person may still see, with what may be seen of it. */
  async of<Alert extends { objectId: string; organisationId: string | null }>(
    alerts: readonly Alert[],
    personId: string,
  ): Promise<ReadonlyMap<Alert, MatchDocument>> {
    const organisations = [...new Set(alerts.map(({ organisationId }) => organisationId))];
    const seen = new Map<Alert, MatchDocument>();
    for (const organisationId of organisations) {
      const reader = await this.readers.readerFor({ personId, organisationId });
      const own = alerts.filter((alert) => alert.organisationId === organisationId);
      const faces = await this.faces(
        own.map(({ objectId }) => objectId),
        reader,
      );
      for (const alert of own) {
        const face = faces.get(alert.objectId);
        if (face) seen.set(alert, face);
      }
    }
    return new Map(
      alerts.flatMap((alert) => {
        const face = seen.get(alert);
        return face ? [[alert, face] as const] : [];
      }),
    );
  }

  async faces(ids: readonly string[], reader: DemandReader): Promise<ReadonlyMap<string, MatchDocument>> {
    const index = await this.liveIndex.current();
    const documents = ids.flatMap((id) => index.documents.get(id) ?? []);
    const open = await this.sources.openNow(documents);
    return new Map(
      documents.flatMap((document) => {
        const now = open.get(document.id);
        const face = now && faceFor(document, reader, now);
        return face ? [[document.id, { ...face, visibility: now.visibility }] as const] : [];
      }),
    );
  }
}
