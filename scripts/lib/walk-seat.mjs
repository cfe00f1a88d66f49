/* global document, history -- the functions handed to a page run there */
const quietMs = 80;
const longestMs = 15_000;

/**
 * A window of somebody that remembers what it had to complain about.
 * @param {import('playwright-core').BrowserContext} context
 */
export async function openSeat(context) {
  const page = await context.newPage();
  const faults = listen(page);
  const traffic = watch(page);
  const settle = async () => {
    if (!(await hasSettled(page, traffic))) faults.push('never at rest');
  };
  const open = async (address) => {
    await page.goto(address, { waitUntil: 'commit' });
    await settle();
  };
  /** Within the console no page is loaded anew, as for whoever follows a link. */
  const follow = async (address) => {
    traffic.touch();
    await page.evaluate((to) => history.pushState(null, '', to), address);
    await settle();
  };
  const takeFaults = () => [...new Set(faults.splice(0))];
  return { page, open, follow, settle, takeFaults };
}

/** What the browser says aloud: errors, refusals of the page's own policy, and whatever was asked for in vain. */
function listen(page) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || /Failed to load resource/.test(message.text())) return;
    faults.push(`console: ${message.text().slice(0, 300)}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What a page no longer waits for since one has left it.
    if (reason !== 'net::ERR_ABORTED') faults.push(`request: ${reason} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    faults.push(`request: ${response.status()} ${response.request().method()} ${response.url()}`);
  });
  return faults;
}

/** Since when nothing is asked for. */
function watch(page) {
  const pending = new Set();
  let changedAt = Date.now();
  const noting = (change) => (request) => {
    // The live line stays open for as long as the page does.
    if (request.url().endsWith('/api/events')) return;
    change(request);
    changedAt = Date.now();
  };
  page.on(
    'request',
    noting((request) => pending.add(request)),
  );
  for (const event of ['requestfinished', 'requestfailed'])
    page.on(
      event,
      noting((request) => pending.delete(request)),
    );
  return {
    touch: () => (changedAt = Date.now()),
    msLeft: () => (pending.size > 0 ? quietMs : changedAt + quietMs - Date.now()),
  };
}

/** Until nothing is asked for any more and the page no longer says that it loads. */
async function hasSettled(page, traffic) {
  for (const end = Date.now() + longestMs; Date.now() < end;) {
    const left = traffic.msLeft();
    if (left > 0) await page.waitForTimeout(Math.min(left, quietMs));
    else if (await page.evaluate(hasArrived)) return true;
    else await page.waitForTimeout(quietMs);
  }
  return false;
}

/** Runs in the page. */
function hasArrived() {
  if (document.readyState === 'loading') return false;
  const main = document.querySelector('main');
  return Boolean(main?.querySelector('h1') && !main.querySelector('.waiting-lines, [aria-busy="true"]'));
}
