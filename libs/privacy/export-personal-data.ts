import { Injectable } from '@nestjs/common';
import { Proof } from '#account';
import { IdentityQueries } from '#identity';
import { Clock } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import type { PersonalSection } from '#platform/personal/personal-data';
import { PersonalRegister } from './personal-register';

export interface PersonalExport {
  readonly madeAt: Date;
  readonly sections: readonly PersonalSection[];
}

@Injectable()
export class ExportPersonalData {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityQueries,
    private readonly register: PersonalRegister,
    private readonly proof: Proof,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Everything kept about whoever asks, by section, with what each is for (PIPL 45, 48). */
  async execute(actor: Actor): Promise<PersonalExport> {
    const person = await this.identity.person(personOf(actor));
    if (!person) throw new NotFound();
    // A whole life in one file: not for whoever finds the desk left open.
    await this.proof.demand(actor);
    // Noted before it is read, so that the reader finds this export in it too.
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, { action: 'export', entity: 'person', entityId: person.id }),
    );
    return { madeAt: this.clock.now(), sections: await this.register.sectionsOf(person) };
  }
}
