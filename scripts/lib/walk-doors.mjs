/* global document -- the functions handed to a page run there */

const opened = 'dialog[open], [role="dialog"], [role="menu"], [role="listbox"]';
const openers = 'main button:not([type="submit"]), header button:not([type="submit"])';

/**
 * Presses every button that may open something, while nothing that would change a record gets through, and tries
 * whether Escape closes what opened and gives the focus back.
 * @returns {Promise<{ doors: number, faults: string[] }>}
 */
export async function tryDoors({ page, settle }) {
  const faults = [];
  let doors = 0;
  const refuse = (route) => (route.request().method() === 'GET' ? route.fallback() : route.abort('aborted'));
  await page.route('**/api/**', refuse);
  const address = page.url();
  const total = await page.locator(openers).count();
  for (let index = 0; index < total; index += 1) {
    const button = page.locator(openers).nth(index);
    if (!(await mayBePressed(button))) continue;
    const name = (await button.textContent())?.trim().slice(0, 40);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(60);
    if (page.url() !== address) {
      await page.goto(address);
      await settle();
      continue;
    }
    if (!(await isOpen(page))) continue;
    doors += 1;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(60);
    if (await isOpen(page)) faults.push(`keys: Escape leaves it open: ${name}`);
    else if (!(await hasFocus(button))) faults.push(`keys: Escape loses the focus: ${name}`);
  }
  await page.unroute('**/api/**', refuse);
  return { doors, faults };
}

/** Not the language, which would be another walk, and not the way out. */
function mayBePressed(button) {
  return button.evaluate(
    (one) => one.isConnected && !one.disabled && one.checkVisibility() && !one.closest('.console-top-end, dialog'),
    undefined,
    { timeout: 2000 },
  );
}

function isOpen(page) {
  return page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].some((one) => one.checkVisibility({ visibilityProperty: true })),
    opened,
  );
}

function hasFocus(button) {
  return button.evaluate((one) => one === document.activeElement || one.contains(document.activeElement));
}
