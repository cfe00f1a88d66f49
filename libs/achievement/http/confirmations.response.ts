import { ApiProperty } from '@nestjs/swagger';
import type { Bilingual } from '#kernel/bilingual';
import { problemText } from '#platform/problem/problem-texts';
import type { ConfirmationOutcome } from '../confirm-availability';

export class ConfirmationOutcomeResponse {
  id: string;

  @ApiProperty({ enum: ['confirmed', 'refused'] })
  outcome: 'confirmed' | 'refused';

  /** Of what was confirmed: its new version and until when it is listed. */
  version: number | null;
  validUntil: string | null;
  /** Of what was refused: the code of the problem and its words. */
  code: string | null;
  message: string | null;

  static from(item: ConfirmationOutcome, language: keyof Bilingual): ConfirmationOutcomeResponse {
    const { id } = item;
    if (!('refusal' in item))
      return {
        id,
        outcome: 'confirmed',
        version: item.version,
        validUntil: item.validUntil,
        code: null,
        message: null,
      };
    const { code, facts } = item.refusal;
    const message = problemText(code, language, facts);
    return { id, outcome: 'refused', version: null, validUntil: null, code, message };
  }
}

export class ConfirmationsResponse {
  confirmed: number;
  refused: number;
  outcomes: ConfirmationOutcomeResponse[];

  static from(items: readonly ConfirmationOutcome[], language: keyof Bilingual): ConfirmationsResponse {
    const outcomes = items.map((item) => ConfirmationOutcomeResponse.from(item, language));
    const confirmed = outcomes.filter(({ outcome }) => outcome === 'confirmed').length;
    return { confirmed, refused: outcomes.length - confirmed, outcomes };
  }
}
