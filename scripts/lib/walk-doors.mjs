/* global document -- the functions handed to a page run there */

import { openSeat } from './walk-seat.mjs';

const opened = 'dialog[open], [role="dialog"], [role="menu"], [role="listbox"]';
const openers = 'main button:not([type="submit"]), header button:not([type="submit"])';

/**
 * Presses every button that may open something, and tries whether Escape closes what opened and gives the focus back.
 * In a window of its own, closed afterwards with whatever was begun in it: a form that saves by itself would change
 * what the next one comes to see. Nothing that would change a record gets through.
 * @returns {Promise<{ doors: number, faults: string[] }>}
 */
export async function tryDoors(context, address) {
  const { page, open } = await openSeat(context);
  await page.route('**/api/**', (route) => (route.request().method() === 'GET' ? route.fallback() : route.abort()));
  await open(address);
  const faults = [];
  let doors = 0;
  const total = await page.locator(openers).count();
  for (let index = 0; index < total; index += 1) {
    const button = page.locator(openers).nth(index);
    // What was pressed before may have taken it away.
    if (!(await mayBePressed(button).catch(() => false))) continue;
    const name = (await button.textContent())?.trim().slice(0, 40);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(60);
    if (page.url() !== address) await open(address);
    if (!(await isOpen(page))) continue;
    doors += 1;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(60);
    if (await isOpen(page)) faults.push(`keys: Escape leaves it open: ${name}`);
    else if (!(await hasFocus(button))) faults.push(`keys: Escape loses the focus: ${name}`);
    else if (await losesFocusOnWayBack(page, button)) faults.push(`keys: the way back loses the focus: ${name}`);
  }
  await page.close({ runBeforeUnload: false });
  return { doors, faults };
}

/** Not the language, which would be another walk, and not the way out. */
function mayBePressed(button) {
  return button.evaluate(
    (one) => one.isConnected && !one.disabled && one.checkVisibility() && !one.closest('.console-top-end, dialog'),
    undefined,
    { timeout: 500 },
  );
}

/** What asks before it acts has a button that leads back; it must lead back to where it was asked. */
async function losesFocusOnWayBack(page, button) {
  await page.keyboard.press('Enter');
  await page.waitForTimeout(60);
  const back = page.locator('dialog[open] .dialog-end button:not(.ant-btn-color-dangerous)').first();
  if ((await back.count()) > 0) await back.press('Enter');
  else await page.keyboard.press('Escape');
  await page.waitForTimeout(60);
  return !(await isOpen(page)) && !(await hasFocus(button));
}

function isOpen(page) {
  return page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].some((one) => one.checkVisibility({ visibilityProperty: true })),
    opened,
  );
}

/** On the button, or on the field that it belongs to. */
function hasFocus(button) {
  return button.evaluate((one) => one.parentElement.contains(document.activeElement));
}
