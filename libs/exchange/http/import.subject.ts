import { Injectable } from '@nestjs/common';
import { PolicySubject, type Standing } from '#platform/http/policy-subject';
import { importLifecycle } from '../import.lifecycle';
import { ImportQueries } from '../import.queries';

@Injectable()
export class ImportSubject extends PolicySubject {
  readonly object = 'import';

  constructor(private readonly imports: ImportQueries) {
    super();
  }

  async standing(id: string): Promise<Standing | undefined> {
    const row = await this.imports.one(id);
    return (
      row && { organisationId: row.organisationId, version: row.version, states: { [importLifecycle.name]: row.state } }
    );
  }
}
