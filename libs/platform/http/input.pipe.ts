import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import type { Fault } from '#kernel/domain-error';
import { isStorable } from '#kernel/storable';
import { InputMalformed } from './http.errors';

const codeOfConstraint: Readonly<Record<string, string>> = {
  isDefined: 'required',
  isNotEmpty: 'required',
  maxLength: 'too-long',
  arrayMaxSize: 'too-many',
  arrayMinSize: 'too-few',
  whitelistValidation: 'unknown-field',
  isIn: 'not-in-table',
};

/** More than anybody mends in one go; an answer must not be many times as long as what was sent. */
const mostFaults = 200;

/** Checks the form of every input: unknown fields are refused, each fault carries its path. */
export function inputPipe(): ValidationPipe {
  return new InputPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) =>
      new InputMalformed(errors.flatMap((error) => faultsOf(error, '')).slice(0, mostFaults)),
  });
}

class InputPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' || metadata.type === 'query') {
      // What is only looked for may be any text; what is written must be one that can be kept.
      const faults = impossibleIn(value, '', metadata.type === 'body');
      if (faults.length > 0) throw new InputMalformed(faults.slice(0, mostFaults));
    }
    return super.transform(value, metadata);
  }
}

/** What no form has, however it is declared; class-validator looks fields up in a plain object, where `toString` is always found. */
function impossibleIn(value: unknown, path: string, isKept: boolean): Fault[] {
  if (typeof value === 'string') return isKept && !isStorable(value) ? [{ path, code: 'wrong-type' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const inside = path ? `${path}.${name}` : name;
    return name in Object.prototype ? [{ path: inside, code: 'unknown-field' }] : impossibleIn(inner, inside, isKept);
  });
}

function faultsOf(error: ValidationError, parent: string): Fault[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((constraint) => ({
    path,
    code: codeOfConstraint[constraint] ?? 'wrong-type',
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}
