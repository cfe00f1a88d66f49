import { ApiProperty } from '@nestjs/swagger';
import type { PersonalExport } from '../export-personal-data';
import type { PersonalSection } from '#platform/personal/personal-data';

export class PurposeResponse {
  zh: string;
  en: string;
}

export class PersonalSectionResponse implements PersonalSection {
  section: string;
  /** What it is kept for. */
  purpose: PurposeResponse;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  rows: object[];
}

export class PersonalExportResponse implements PersonalExport {
  madeAt: Date;
  sections: PersonalSectionResponse[];

  static from({ madeAt, sections }: PersonalExport): PersonalExportResponse {
    return { madeAt, sections: sections.map(({ rows, ...section }) => ({ ...section, rows: [...rows] })) };
  }
}
