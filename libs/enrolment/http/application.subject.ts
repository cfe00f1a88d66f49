import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { applicationLifecycle } from '../application.lifecycle';
import { ApplicationQueries } from '../application.queries';

/** No organisation's own: it belongs to the person who applies, and those who verify see all. */
@Injectable()
export class ApplicationSubject extends PolicySubject {
  readonly object = 'application';

  constructor(private readonly applications: ApplicationQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const row = await this.applications.find(id);
    return (
      row && {
        organisationId: null,
        personId: row.applicantId,
        version: row.version,
        states: { [applicationLifecycle.name]: row.state },
      }
    );
  }
}
