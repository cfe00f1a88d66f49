import { SetMetadata } from '@nestjs/common';
import type { LimitName } from '#platform/limits/limits';

export const limitKey = 'jiqiao:limit';

/** Counts the requests of a route under one of the limits of `platform/limits/limits.ts`. */
export const Limited = (name: LimitName): MethodDecorator => SetMetadata(limitKey, name);
