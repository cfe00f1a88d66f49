// OWASP API3: every operation of the contract that takes a body, as somebody it serves and on an object it may be called
// for, with fields that are the server's own, at every level of the form. A new operation is in it without a line here.
import { newId } from '#kernel/id';
import { type Contract, type Operation, readContract, resolved, type Schema } from '../fuzz/contract';
import { type Furnished, furnished } from '../support/furnished';
import type { Sender } from '../support/policy-matrix';
import type { Answer, Problem } from '../support/visitor';
import { wideLimits } from '../support/wide-limits';

process.env.LIMITS = wideLimits;

/** What a stranger would try; of an operation only those are that its form does not have. */
const serversOwn: Readonly<Record<string, unknown>> = {
  ...{ id: newId(), state: 'published', status: 'published', version: 1, organisationId: newId(), ownerId: newId() },
  ...{ personId: newId(), createdBy: newId(), approvedBy: newId(), takenBy: newId(), uploadedBy: newId() },
  ...{ createdAt: '2020-01-01T00:00:00Z', publishedAt: '2020-01-01T00:00:00Z', publishedRevisionId: newId() },
  ...{ score: 1, role: 'operator', roles: ['operator'], scopes: ['*'], isAdmin: true, mandateId: newId() },
  ...{ organisation: { id: newId() }, owner: 'me', verified: true, hold: null, sessionId: newId(), reason_codes: [] },
};

const contract: Contract = readContract();
const withForm = contract.operations.filter(({ requestBody }) => requestBody?.content['application/json']);

let stage: Furnished;
let before: string[];
beforeAll(async () => {
  stage = await furnished();
  before = await everything();
}, 300_000);
afterAll(() => stage.api.stop());

/** A fingerprint of every table but those that tell that somebody asked. */
async function everything(): Promise<string[]> {
  const tables = await stage.api.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'pgboss', 'limits')
      ORDER BY 1`,
  );
  const prints: string[] = [];
  for (const { name } of tables.filter((table) => !/sessions|limit|attempt/.test(table.name))) {
    const sum = `SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS print FROM ${name} t`;
    const [row] = await stage.api.query<{ print: string }>(sum);
    prints.push(`${name} ${row?.print}`);
  }
  return prints;
}

const plain = (given: Schema): Schema => {
  const schema = resolved(given, contract.schemas);
  const inner = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema.allOf?.[0];
  return inner ? plain(inner) : schema;
};

/** The form with all its parts, so that there is a place in each of them. */
function wholeOf(given: Schema): unknown {
  const schema = plain(given);
  if (schema.enum) return schema.enum[0];
  if (schema.properties)
    return Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => [name, wholeOf(inner)]));
  if (schema.items) return [wholeOf(schema.items)];
  const kind = [schema.type ?? 'string'].flat()[0];
  return { integer: 1, number: 1, boolean: true, object: {} }[kind as string] ?? 'x'.repeat(schema.minLength ?? 1);
}

/** Each place of the form where a field could be slipped in, and the names that it has itself. */
function placesIn(
  given: Schema,
  path: readonly string[] = [],
): { path: readonly string[]; known: readonly string[] }[] {
  const schema = plain(given);
  if (schema.items) return placesIn(schema.items, [...path, '0']);
  if (!schema.properties) return [];
  const inside = Object.entries(schema.properties).flatMap(([name, inner]) => placesIn(inner, [...path, name]));
  return [{ path, known: Object.keys(schema.properties) }, ...inside];
}

interface Trial {
  readonly body: object;
  readonly paths: readonly string[];
}

function trialsOf({ requestBody }: Operation): Trial[] {
  const schema = requestBody?.content['application/json']?.schema ?? {};
  return placesIn(schema).map(({ path, known }) => {
    const body = wholeOf(schema) as Record<string, unknown>;
    const place = path.reduce((at, step) => at[step] as Record<string, unknown>, body);
    const names = Object.keys(serversOwn).filter((name) => !known.includes(name));
    for (const name of names) place[name] = serversOwn[name];
    return { body, paths: names.map((name) => [...path, name].join('.')) };
  });
}

function sendersOf({ 'x-policy': { who } }: Operation): readonly Sender[] {
  if (who === 'public') return ['anonymous'];
  return who === 'signed-in' ? ['enterprise'] : who;
}

const idsFor = ({ 'x-policy': { object } }: Operation) => (object ? stage.placed(object) : [newId()]);
const visitor = (sender: Sender) => (sender === 'anonymous' ? stage.api.anybody : stage.as(sender));

function ask(operation: Operation, sender: Sender, id: string, body: object): Promise<Answer<Problem>> {
  const path = operation.path
    .replace(/^\/api/, '')
    .replace('{id}', id)
    .replace(/\{\w+\}/g, newId());
  return visitor(sender).send<Problem>(operation.method, path, { body });
}

/** Whether the form itself was looked at; before it come whose the object is and how it stands. */
const isAboutForm = ({ body }: Answer<Problem>) => body?.code === 'input-malformed';

/** Somebody, and an object, for whom the operation gets as far as its form. */
async function listener(operation: Operation, body: object) {
  for (const sender of sendersOf(operation))
    for (const id of idsFor(operation)) if (isAboutForm(await ask(operation, sender, id, body))) return { sender, id };
  throw new Error(`${operation.operationId} looks at no form`);
}

describe('fields of the server’s own', () => {
  it.each(withForm.map((operation) => [operation.operationId, operation] as const))(
    'are refused by name wherever they are slipped into %s',
    async (_, operation) => {
      const trials = trialsOf(operation);
      const [first] = trials;
      expect(first?.paths.length).toBeGreaterThan(20);
      const { sender, id } = await listener(operation, first?.body ?? {});
      for (const { body, paths } of trials) {
        const answer = await ask(operation, sender, id, body);
        const refused = (answer.body.faults ?? []).filter(({ code }) => code === 'unknown-field');
        expect({ status: answer.status, paths: refused.map(({ path }) => path).toSorted() }).toEqual({
          status: 400,
          paths: paths.toSorted(),
        });
      }
    },
  );

  it('have changed nothing anywhere', async () => expect(await everything()).toEqual(before));
});
