import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, MaxLength } from 'class-validator';
import { normaliseUscc } from '#kernel/uscc';

const normalised = (value: unknown) => (typeof value === 'string' ? normaliseUscc(value) : value);

/**
 * A credit code as people paste it; a wrong one may be drafted and is refused, at its field, when the text is handed in:
 * a form that saves itself while somebody types would otherwise refuse every half of one.
 */
export function CreditCode({ each = false } = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(normalised) : normalised(value))),
    IsString({ each }),
    MaxLength(18, { each }),
  );
}
