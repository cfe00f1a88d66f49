import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Credentials } from '#account';
import { Apply, BeginVerification, DecideApplication, applicationSubject } from '#enrolment';
import { Enrol } from '#identity';
import { newId } from '#kernel/id';
import { FileStore } from '#platform/files/file-store';
import { ReceiveFile } from '#platform/files/receive-file';
import { type Actor, systemActor } from '#platform/http/actor';
import type { DemoCast } from './demo-cast';
import type { DemoApplication } from './demo-files';
import { specimenScan } from './specimen-scan';

const limit = 1024 * 1024;

/** Leads one application to join to its state by the product's own verbs; most who apply act for nobody yet. */
@Injectable()
export class PlayApplication {
  constructor(
    private readonly enrol: Enrol,
    private readonly credentials: Credentials,
    private readonly store: FileStore,
    private readonly receiving: ReceiveFile,
    private readonly applying: Apply,
    private readonly beginning: BeginVerification,
    private readonly deciding: DecideApplication,
  ) {}

  async execute(application: DemoApplication, cast: DemoCast): Promise<void> {
    const { uscc, name, nameEn, kind, districtCode, industry, post, statement } = application;
    const applicant = await this.applicantOf(application, cast);
    const fileIds = [await this.scanOf(uscc, applicant)];
    const content = { uscc, name, nameEn, kind, districtCode, industry, post, statement };
    const handedIn = await this.applying.execute({ ...content, fileIds, language: 'zh' }, applicant);
    if (application.state !== 'submitted') await this.decide(application, handedIn, cast.anyone('platform_reviewer'));
  }

  private async applicantOf({ applicant }: DemoApplication, cast: DemoCast): Promise<Actor> {
    if (typeof applicant === 'string') return cast.person(applicant);
    const system = systemActor('demo', newId());
    const personId = await this.enrol.person({ ...applicant, memberships: [] }, system);
    await this.credentials.give(personId, randomBytes(9).toString('base64url'), system);
    return { personId, organisationId: null, roles: [], label: 'demo', requestId: newId() };
  }

  private async scanOf(uscc: string, applicant: Actor): Promise<string> {
    const draft = await this.store.receive(Readable.from(specimenScan(uscc)), limit);
    const file = { draft, name: '证照样本.pdf', subject: applicationSubject };
    return (await this.receiving.execute(file, applicant)).id;
  }

  private async decide(
    { state, reasonCodes = [], reasonText = null }: DemoApplication,
    { id, version }: { readonly id: string; readonly version: number },
    reviewer: Actor,
  ): Promise<void> {
    const taken = await this.beginning.execute({ id, version }, reviewer);
    if (state === 'in_review') return;
    const verdict = state === 'returned' ? 'return' : 'reject';
    await this.deciding.execute({ id, version: taken.version, verdict, reasonCodes, reasonText }, reviewer);
  }
}
