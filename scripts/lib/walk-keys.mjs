/* global document, getComputedStyle, scrollTo -- what runs in the page finds them there */

/** More stops than any page has: whoever needs them sits in a trap. */
const mostStops = 400;

/**
 * From the top of the page to its end by Tab alone.
 * @returns {Promise<{ stops: number, faults: string[] }>}
 */
export async function walkByTab(page) {
  await page.evaluate(prepare);
  const faults = [];
  let stops = 0;
  for (; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const { ended, fault } = await page.evaluate(judgeStop);
    if (fault) faults.push(fault);
    if (ended) break;
  }
  if (stops === mostStops) faults.push('keys: no way out');
  faults.push(...(await page.evaluate(listMissed)));
  return { stops, faults: [...new Set(faults)] };
}

/** Runs in the page, before the first stop: what there is to be visited, and how it looks while nobody is there. */
function prepare() {
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const wanted = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const expected = [...document.querySelectorAll(wanted)].filter(
    (one) => one.tabIndex >= 0 && !one.disabled && isSeen(one) && !one.closest('[inert]'),
  );
  const look = (one) =>
    [one, one.nextElementSibling, one.parentElement, one.parentElement?.parentElement]
      .filter(Boolean)
      .map((each) => getComputedStyle(each))
      .map((style) => style.boxShadow + style.borderColor + style.backgroundColor + style.outline)
      .join();
  const before = new Map(expected.map((one) => [one, look(one)]));
  globalThis.walk = { expected, before, look, visited: new Set() };
  scrollTo(0, 0);
  document.activeElement?.blur();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}

/** Runs in the page, at each stop. */
function judgeStop() {
  const { before, look, visited, last } = globalThis.walk;
  const one = document.activeElement;
  // A field for a date has a stop for each of its parts.
  if (one === last && /^(date|time|month|week)/.test(one.type)) return {};
  if (!one || one === document.body || visited.has(one)) return { ended: true };
  visited.add(one);
  globalThis.walk.last = one;
  const words = (one.ariaLabel || one.textContent || one.value || '').trim().slice(0, 30);
  const name = `<${one.tagName.toLowerCase()}.${one.className}> ${words}`;
  if (!isUncovered()) return { fault: `keys: covered: ${name}` };
  return hasRing() ? {} : { fault: `keys: no ring: ${name}` };

  function hasRing() {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) return true;
    return before.has(one) && look(one) !== before.get(one);
  }

  /** Some place of it is seen: in the window, and under nothing that sticks to the window. */
  function isUncovered() {
    const box = [...one.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    const places = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [x, y]));
    return places.some(([x, y]) => {
      const top = box && document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return (
        top && (one.contains(top) || top.contains(one) || (one.matches('input') && one.parentElement.contains(top)))
      );
    });
  }
}

/** Runs in the page, after the last stop: the page is left as it was found, and of a group of radio buttons only one is stopped at. */
function listMissed() {
  const { expected, visited } = globalThis.walk;
  document.activeElement?.blur();
  scrollTo(0, 0);
  const groups = new Set([...visited].filter(({ type }) => type === 'radio').map(({ name }) => name));
  return expected
    .filter((one) => one.isConnected && !visited.has(one) && !(one.type === 'radio' && groups.has(one.name)))
    .map((one) => `keys: passed over: <${one.tagName.toLowerCase()}.${one.className}> ${one.textContent.slice(0, 30)}`);
}
