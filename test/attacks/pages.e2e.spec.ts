// What people write, on the pages that everybody reads: never as a part of the page.
import { Installation } from '../journeys/installation';
import { asLine } from '../support/as-line';
import { aDemandForm } from '../support/forms';
import { payloads } from '../support/payloads';

interface Receipt {
  readonly id: string;
  readonly version: number;
}

let installation: Installation;
const pages = new Map<string, string>();
beforeAll(async () => {
  installation = await Installation.prepare();
  await installation.startApi();
  const [enterprise, expert] = await Promise.all([installation.signIn('enterprise'), installation.signIn('expert')]);
  for (const [name, text] of Object.entries(payloads)) {
    const form = aDemandForm({
      title: asLine(text),
      translations: { title: { text: asLine(text) } },
      background: text,
      keywords: [text, '第二', '第三'],
      solverConditions: text,
    });
    const created = await enterprise.post('/api/demands', form);
    const submitted = await enterprise.post(`/api/demands/${created.id}/submission`, { version: created.version });
    const taken: Receipt = await expert.post(`/api/demands/${created.id}/screening`, { version: submitted.version });
    const verdict = { version: taken.version, verdict: 'pass', reasonCodes: [] };
    await expert.post(`/api/demands/${created.id}/screening/decision`, verdict);
    const answer = await fetch(`${installation.url}/demands/${created.id}`);
    expect({ name, status: answer.status }).toEqual({ name, status: 200 });
    pages.set(name, await answer.text());
  }
}, 120_000);
afterAll(() => installation?.stop(), 60_000);

/** What a browser would make of a page: its elements with their attributes, and its scripts. */
const tagsIn = (html: string) => html.match(/<[a-z!/][^>]*>/gi) ?? [];

describe('the page of a demand', () => {
  it.each(Object.keys(payloads))('shows the text and is not changed by it: %s', (name) => {
    const [page = '', plain = ''] = [pages.get(name), pages.get('signs of every plane')];
    // The same elements as with a harmless text: nothing was opened, closed or given an attribute.
    expect(tagsIn(withoutState(page)).map(nameOf)).toEqual(tagsIn(withoutState(plain)).map(nameOf));
    for (const tag of tagsIn(page)) {
      expect(tag.replace(/="[^"]*"/g, '=""')).not.toMatch(/\son\w+/i);
      expect(tag).not.toMatch(/(href|src|action)="\s*javascript:/i);
    }
    expect(page.replace(dataBlock, '')).not.toMatch(/<script[^>]*>[^<]*alert\(/);
    // What tells machines of the page runs nowhere and holds nothing that could end it.
    const told = [...page.matchAll(dataBlock)].map(([, content = '']) => content);
    expect(told).toHaveLength(2);
    for (const content of told) {
      expect(content).not.toMatch(/[<>]/);
      expect(JSON.parse(content)).toMatchObject({ '@context': 'https://schema.org' });
    }
  });

  it('lets no script run that is written into it, only files of this server', async () => {
    const answer = await fetch(
      `${installation.url}/search?q=${encodeURIComponent('</script><script>alert(1)</script>')}`,
    );
    const policy = answer.headers.get('content-security-policy')?.split('; ') ?? [];
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    const scripts = (await answer.text()).replace(dataBlock, '').match(/<script\b[^>]*>/g) ?? [];
    for (const script of scripts) expect(script).toMatch(/ src="\/assets\//);
  });
});

const dataBlock = /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/g;
const nameOf = (tag: string) => /^<\/?[a-z!]+[\w-]*/i.exec(tag)?.[0] ?? tag;
const withoutState = (html: string) => html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '<script></script>');
