import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Role } from '#kernel/role';

/** The part of JSON Schema in which the contract is written; test/fuzz/shape.ts refuses any other word. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  readonly 'x-policy': {
    readonly who: 'public' | 'signed-in' | readonly Role[];
    readonly anyFor?: readonly Role[];
    readonly object?: string;
    readonly fields?: string;
  };
}

export interface Contract {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

export function readContract(): Contract {
  const text = readFileSync(resolve(__dirname, '../../apps/api/openapi.json'), 'utf8');
  const { paths, components } = JSON.parse(text) as {
    paths: Record<string, Record<string, Partial<Operation> & Pick<Operation, 'operationId'>>>;
    components: { schemas: Record<string, Schema> };
  };
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const whole = { parameters: [], ...operation, method: method.toUpperCase(), path };
      return whole as unknown as Operation;
    }),
  );
  return { operations, schemas: components.schemas };
}

/** The schema that a reference names; a reference with words beside it is written as `allOf` of one. */
export function resolved(schema: Schema, schemas: Contract['schemas']): Schema {
  if (!schema.$ref) return schema;
  const named = schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (!named) throw new Error(`the contract has no ${schema.$ref}`);
  return resolved(named, schemas);
}
