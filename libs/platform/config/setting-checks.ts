import { ValidateBy, type ValidationArguments } from 'class-validator';

/** The other settings beside the one that is judged. */
function settings(given: ValidationArguments | undefined): Readonly<Record<string, unknown>> {
  return { ...given?.object };
}

/** Takes a text in which `faultIn` finds no fault. */
export function Faultless(faultIn: (text: string) => string | undefined): PropertyDecorator {
  return ValidateBy({
    name: 'faultless',
    validator: {
      validate: (value) => typeof value === 'string' && faultIn(value) === undefined,
      defaultMessage: (given) => faultIn(String(given?.value)) ?? 'is wrong',
    },
  });
}

/** Whatever else is allowed, production does not take this value. */
export function NotInProduction(refused: string): PropertyDecorator {
  return ValidateBy({
    name: 'notInProduction',
    validator: {
      validate: (value, given) => value !== refused || settings(given)['NODE_ENV'] !== 'production',
      defaultMessage: () => `must not be ${refused} in production`,
    },
  });
}

/** Where one of them is set, all are. */
export function TogetherWith(...others: readonly string[]): PropertyDecorator {
  return ValidateBy({
    name: 'togetherWith',
    validator: {
      validate: (value, given) => value !== '' || others.every((other) => settings(given)[other] === ''),
      defaultMessage: () => `must be set together with ${others.join(' and ')}`,
    },
  });
}

/** Nothing secret goes over a line that others can read. */
export function SecureInProduction(): PropertyDecorator {
  return ValidateBy({
    name: 'secureInProduction',
    validator: {
      validate: (value, given) =>
        value === '' || String(value).startsWith('https:') || settings(given)['NODE_ENV'] !== 'production',
      defaultMessage: () => 'must begin with https: in production',
    },
  });
}

/** At most as much as the other setting. */
export function NotBeyond(other: string): PropertyDecorator {
  return ValidateBy({
    name: 'notBeyond',
    validator: {
      validate: (value, given) => typeof value === 'number' && value <= Number(settings(given)[other]),
      defaultMessage: () => `must not be more than ${other}`,
    },
  });
}
