// The pages that everybody reads, of demands whose owners do not show everything to everybody.
import { eventually } from '../journeys/eventually';
import { Installation } from '../journeys/installation';
import { aCreditCode } from '../support/credit-code';
import { aDemandForm } from '../support/forms';

interface Receipt {
  readonly id: string;
  readonly version: number;
}

const secret = '磁流变减振支座';
let installation: Installation;
let enterprise: Awaited<ReturnType<Installation['signIn']>>;
let owner: { readonly name: string; readonly nameEn: string | null; readonly uscc: string; readonly id: string };
beforeAll(async () => {
  installation = await Installation.prepare();
  await installation.startApi();
  installation.startWorker();
  enterprise = await installation.signIn('enterprise');
}, 120_000);
afterAll(() => installation?.stop(), 60_000);

async function publish(given: object): Promise<string> {
  const expert = await installation.signIn('expert');
  const form = aDemandForm({ background: `叶片积碳难以去除，试过${secret}。`, ...given });
  const created: Receipt = await enterprise.post('/api/demands', form);
  const submitted: Receipt = await enterprise.post(`/api/demands/${created.id}/submission`, {
    version: created.version,
  });
  const taken: Receipt = await expert.post(`/api/demands/${created.id}/screening`, { version: submitted.version });
  const verdict = { version: taken.version, verdict: 'pass', reasonCodes: [] };
  await expert.post(`/api/demands/${created.id}/screening/decision`, verdict);
  const { organisation } = await enterprise.get<{ organisation: typeof owner }>(`/api/demands/${created.id}`);
  owner = organisation;
  return created.id;
}

const page = async (path: string) => {
  const answer = await fetch(`${installation.url}${path}`);
  return { status: answer.status, html: await answer.text(), headers: JSON.stringify([...answer.headers]) };
};

describe('the pages', () => {
  it('do not tell who an unnamed enterprise is, in text, head or state', async () => {
    const id = await publish({ anonymous: true, title: '匿名叶片清洗' });
    const listed = async (path: string) => {
      const { html } = await page(path);
      // Other demands of the same demo firm are named; only what tells of this one is looked at.
      return html.split(/(?=<article)/).find((part) => part.startsWith('<article') && part.includes(`/demands/${id}`));
    };
    const told = [
      await eventually(() => listed('/search?q=匿名叶片清洗'), { within: 20_000, what: 'the search lists it' }),
      await listed('/search?kind=demand'),
      await listed('/'),
    ].map((part) => part ?? '');
    for (const path of [`/demands/${id}`, `/demands/${id}?lang=en`]) {
      const { html, headers } = await page(path);
      told.push(html + headers);
    }
    for (const text of told) {
      expect(text).toContain('匿名叶片清洗');
      for (const word of [owner.name, owner.nameEn, owner.id]) if (word) expect(text).not.toContain(word);
    }
    expect((await page(`/demands/${id}`)).html).toContain('企业名称不公开');
  });

  it('show the title alone, say how to be invited, and are not there for those not invited', async () => {
    const titled = await publish({ visibility: 'title_only', title: '只有标题的叶片清洗' });
    const { status, html } = await page(`/demands/${titled}`);
    expect(status).toBe(200);
    expect(html).toContain('只有标题的叶片清洗');
    expect(html).toContain('这项需求只公开标题');
    expect(html).not.toContain(secret);
    expect(html).not.toContain(owner.name);
    const invited = await publish({
      visibility: 'invited',
      invitedUsccs: [aCreditCode()],
      title: '受邀才见的叶片清洗',
    });
    const hidden = await page(`/demands/${invited}`);
    expect(hidden.status).toBe(404);
    expect(hidden.html).not.toContain('受邀才见');
    for (const path of ['/', '/search', '/search?q=受邀才见的叶片清洗'])
      expect((await page(path)).html.replaceAll(/value="[^"]*"|<title>[^<]*|“[^”]*”/g, '')).not.toContain(
        `/demands/${invited}`,
      );
  });
});
