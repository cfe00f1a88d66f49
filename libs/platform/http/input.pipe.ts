import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { Fault } from '#kernel/domain-error';
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

/** Checks the form of every input: unknown fields are refused, each fault carries its path. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => new InputMalformed(errors.flatMap((error) => faultsOf(error, ''))),
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
