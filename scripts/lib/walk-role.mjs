/* global document, requestAnimationFrame -- asked for within the page */
import path from 'node:path';
import { signedIn } from './page-browser.mjs';
import { tryDoors } from './walk-doors.mjs';
import { holdStill, overhang, readPage, seriousFaults } from './walk-eyes.mjs';
import { walkByTab } from './walk-keys.mjs';
import { addressOf, consolePlaces, lostPlaces, publicPlaces } from './walk-places.mjs';
import { openSeat } from './walk-seat.mjs';

const languages = ['zh', 'en'];
const widths = [1280, 1920, 768, 360];
const heightOf = (width) => (width < 768 ? 780 : 900);
const shotWidths = [1280, 360];

/**
 * What costs most is done once for each width and each theme, not for each pair of them and each language: a colour
 * is the same in both languages, and an order of stops in both themes.
 */
const careful = {
  zh: { axe: ['1280 light', '360 dark'], keys: 1280 },
  en: { axe: ['360 light', '1280 dark'], keys: 360 },
};

/**
 * All pages of one role.
 * @returns {Promise<{ role: string, place: string, address: string | null, isOthers: boolean, axe: number,
 *   wide: number, stops: number, doors: number, faults: string[] }[]>}
 */
export async function walkAs({ browser, site, seat, options }) {
  const context = await contextOf(browser, site, seat);
  const places = placesOf(seat).filter(({ name }) => !options.page || name.includes(options.page));
  const rows = [];
  for (const { name, place, prefix } of places) {
    const found = await addressOf(context.request, site, place);
    const address = found === null ? null : prefix + found;
    const status = place[1].status ?? 200;
    rows.push({
      role: seat.role,
      place: name,
      address,
      status,
      ...{ isOthers: false, axe: 0, wide: 0, stops: 0, doors: 0, faults: [] },
    });
  }
  for (const language of options.quick ? ['zh'] : languages) {
    await context.addCookies([{ name: 'lang', value: language, url: site }]);
    await walkIn(language, { context, site, rows, options });
  }
  await context.close();
  return rows;
}

async function contextOf(browser, site, seat) {
  const how = { locale: 'zh-CN', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } };
  return seat.login ? signedIn(browser, site, seat, how) : browser.newContext(how);
}

/** The public face to whoever has no account; the console, and what the home page greets them with, to the others. */
function placesOf({ login }) {
  const all = (places, prefix) => Object.entries(places).map((place) => ({ name: prefix + place[0], place, prefix }));
  return login
    ? [...all({ '/': {} }, ''), ...all({ ...consolePlaces, ...lostPlaces }, '/console')]
    : all(publicPlaces, '');
}

async function walkIn(language, { context, site, rows, options }) {
  const seat = await openSeat(context);
  const titles = new Map();
  let isInside = false;
  for (const row of rows.filter(({ address }) => address)) {
    const known = row.faults.length;
    const isConsole = row.address.startsWith('/console');
    await seat.page.setViewportSize({ width: 1280, height: 900 });
    await seat.page.emulateMedia({ colorScheme: 'light' });
    try {
      await (isConsole && isInside ? seat.follow(row.address) : seat.open(site + row.address));
      isInside = isConsole;
      await look(seat, { language, row, titles, options });
    } catch (error) {
      row.faults.push(`${language}: ${error.message.split('\n')[0]}`);
      isInside = false;
    }
    // A whole walk takes minutes: who mends begins with the first.
    for (const fault of row.faults.slice(known)) process.stderr.write(`  ${row.role} ${row.place}: ${fault}\n`);
  }
  await seat.page.close();
}

async function look(seat, { language, row, titles, options }) {
  const { page } = seat;
  const said = await readPage(page, language);
  const note = (faults, where = language) => row.faults.push(...faults.map((fault) => `${where} ${fault}`));
  note(said.faults);
  row.isOthers = said.isOthers;
  if (!said.isOthers) {
    const other = titles.get(said.title);
    if (other) note([`title: as ${other}: ${said.title}`]);
    titles.set(said.title, row.place);
    const isNew = isFirstSight(options.seen, `${language} ${said.shape}`);
    await lookAtSizes(seat, { language, row, options, note, isNew });
  }
  note(seat.takeFaults().filter((fault) => !(row.status !== 200 && fault.startsWith(`request: ${row.status}`))));
}

/** Several roles come to the same page: what costs most is done where it is another one. */
function isFirstSight(seen, shape) {
  if (seen.has(shape)) return false;
  seen.add(shape);
  return true;
}

async function lookAtSizes(seat, { language, row, options, note, isNew }) {
  const { page } = seat;
  await holdStill(page);
  const { axe, keys } = isNew ? careful[language] : { axe: [] };
  for (const width of options.quick ? [1280] : widths) {
    await page.setViewportSize({ width, height: heightOf(width) });
    await painted(page);
    const wide = await overhang(page);
    if (wide) {
      row.wide += 1;
      note([`wide: ${wide}`], `${language} ${width}`);
    }
    if (options.shots && shotWidths.includes(width)) await shoot(page, options.shots, { row, language, width });
    for (const theme of ['light', 'dark']) {
      if (!axe.includes(`${width} ${theme}`)) continue;
      await page.emulateMedia({ colorScheme: theme });
      await painted(page);
      const faults = await seriousFaults(page);
      row.axe += faults.length;
      note(faults, `${language} ${width} ${theme}`);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    if (width !== keys) continue;
    const { stops, faults } = await walkByTab(page);
    row.stops += stops;
    note(faults, `${language} ${width}`);
    if (language !== 'zh') continue;
    const tried = await tryDoors(page.context(), page.url());
    row.doors += tried.doors;
    note(tried.faults, `${language} ${width}`);
    // Back in front, the page takes the focus to its first link again, which then covers others.
    await page.evaluate(() => document.activeElement?.blur());
  }
}

/** Two frames: one in which the page hears of its new size, one in which it stands. */
function painted(page) {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

async function shoot(page, folder, { row, language, width }) {
  const name = `${row.role}${row.place.replaceAll('/', '-').replace('$', '')}-${language}-${width}.png`;
  await page.screenshot({ path: path.join(folder, name.replace(/-+/g, '-')), fullPage: true });
}
