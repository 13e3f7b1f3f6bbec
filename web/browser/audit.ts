import type { Page } from 'playwright-core';

/**
 * Looks over what the page shows now: names of controls, landmarks, headings, ids, contrast (WCAG 2.2, 1.4.3) and
 * whether it is wider than the screen. Gives one line for each fault; none is what it should give.
 */
export function audit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const say = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class')}">`;

    if (!document.documentElement.lang) faults.push('the document has no language');
    if (document.querySelectorAll('main').length !== 1) faults.push('there is not one main landmark');
    if (document.querySelectorAll('h1').length !== 1) faults.push('there is not one first heading');
    if (document.documentElement.scrollWidth > window.innerWidth)
      faults.push('the page is wider than the screen');
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
      faults.push(`two elements are #${id}`);

    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ||
      (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => (id ? (document.getElementById(id)?.textContent ?? '') : ''))
        .join('') ||
      (element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])].map((label) => label.textContent).join('')
        : element.textContent);
    for (const element of document.querySelectorAll(
      'button, a[href], input, textarea, select, [role="img"], [role="option"]',
    ))
      if (isShown(element) && !nameOf(element)?.trim()) faults.push(`${say(element)} has no name`);

    type Colour = [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const colours = new Map<string, Colour>();
    const colourOf = (css: string): Colour => {
      const known = colours.get(css);
      if (known || !canvas) return known ?? [0, 0, 0, 1];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const colour: Colour = [red, green, blue, alpha / 255];
      colours.set(css, colour);
      return colour;
    };
    const over = (top: Colour, below: Colour): Colour => [
      top[0] * top[3] + below[0] * (1 - top[3]),
      top[1] * top[3] + below[1] * (1 - top[3]),
      top[2] * top[3] + below[2] * (1 - top[3]),
      1,
    ];
    const paperUnder = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const own = colourOf(getComputedStyle(element).backgroundColor);
      return own[3] >= 1 ? own : over(own, paperUnder(element.parentElement));
    };
    const light = ([red, green, blue]: Colour) => {
      const linear = [red, green, blue].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const told = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (
        !element ||
        !node.textContent?.trim() ||
        !isShown(element) ||
        element.closest(':disabled, svg, noscript, option')
      )
        continue;
      const style = getComputedStyle(element);
      const paper = paperUnder(element);
      const ink = over(colourOf(style.color), paper);
      const [darker, brighter] = [light(ink), light(paper)].sort((one, two) => one - two);
      const contrast = ((brighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const line = `${say(element)} “${node.textContent.trim().slice(0, 20)}” has contrast ${contrast.toFixed(2)}`;
      if (contrast < (isLarge ? 3 : 4.5) && !told.has(say(element))) faults.push(line);
      told.add(say(element));
    }
    return faults;
  });
}
