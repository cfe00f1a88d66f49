import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';

/** A number in a path; what is none names nothing. */
@Injectable()
export class NumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,6}$/.test(value)) throw new NotFound();
    return Number(value);
  }
}
