import '../../src/index.js';
import {expect} from 'chai';
import {created, main, settled} from '../helpers/mount.js';
import {violations} from '../helpers/axe.js';
import {all} from '../helpers/reader.js';
import {disputed} from '../helpers/stories.js';
import {sample} from '../helpers/inputs.js';

/** The colours of real pages; most set no `color-scheme`. */
const PAGES: [name: string, style: Partial<CSSStyleDeclaration>][] = [
  ['a white page', {color: '#161616', backgroundColor: '#fff'}],
  ['a salmon page', {color: '#33302e', backgroundColor: '#fff1e5'}],
  ['a white page with grey text', {color: '#5f5f5f', backgroundColor: '#fff'}],
  ['a dark page', {color: '#eee', backgroundColor: '#111'}],
  ['a dark page with a scheme', {color: '#eee', backgroundColor: '#111', colorScheme: 'dark'}],
  ['a dark page with grey text', {color: '#a5a5a5', backgroundColor: '#111'}],
  ['a blue page', {color: '#fff', backgroundColor: '#0b2a5b'}],
  ['a red page', {color: '#fff', backgroundColor: '#9b0000'}],
  ['a yellow page', {color: '#000', backgroundColor: '#ffd400'}],
];

/** Red, green, blue, 0 to 255, and opacity, 0 to 1, of a colour in any notation. */
function rgba(color: string): number[] {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return [r!, g!, b!, a! / 255];
}
/** A colour as it is seen over another. */
const over = (top: string, ground: string): number[] => {
  const [t, g] = [rgba(top), rgba(ground)];
  return [0, 1, 2].map((i) => t[i]! * t[3]! + g[i]! * (1 - t[3]!));
};
/** WCAG 2: relative luminance, and contrast of a text over a ground. */
const luminance = (rgb: number[]) => {
  const [r, g, b] = rgb.map((v) => {
    const c = v / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
function contrast(text: string, ground: string): number {
  const [a, b] = [luminance(over(text, ground)), luminance(over(ground, ground))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

for (const [name, style] of sample(PAGES, 3))
  describe(`on ${name}`, function () {
    beforeEach(() => Object.assign(main.style, style));

    it('each text of an element stands out', async () => {
      for (const tag of ['crisis-story', 'crisis-timeline', 'crisis-updates']) {
        const element = await created(tag, {content: disputed});
        expect((await violations(element)).filter((it) => it.includes('contrast'))).to.deep.equal(
          [],
        );
        element.remove();
      }
    });

    it('so does what a popover tells', async () => {
      const element = await created('crisis-timeline', {});
      all(element, '[part~=ref]')[0]!.click();
      await settled(element);
      const popover = all(element, '[part~=popover]')[0]!;
      const {backgroundColor} = getComputedStyle(popover);
      expect(rgba(backgroundColor)[3]).to.equal(1);
      for (const text of [popover, ...popover.querySelectorAll('p, button, a, b')])
        expect(contrast(getComputedStyle(text).color, backgroundColor)).to.be.above(4.5);
    });

    it('so does the bar that says what is marked, and what is marked', async () => {
      const element = (await created('crisis-timeline', {})) as Awaited<
        ReturnType<typeof created>
      > & {choose: (thing: object) => void};
      element.choose({kind: 'place', id: 'idlib'});
      await settled(element);
      const bar = all(element, '[part~=choice]').find(({textContent}) => textContent.trim())!;
      const {backgroundColor} = getComputedStyle(bar.parentElement!);
      expect(rgba(backgroundColor)[3]).to.equal(1);
      for (const text of [bar, ...bar.querySelectorAll('button')])
        expect(contrast(getComputedStyle(text).color, backgroundColor)).to.be.above(4.5);
      const mark = getComputedStyle(all(element, '.chosen, .related')[0]!, '::after');
      expect(contrast(mark.borderInlineStartColor, style.backgroundColor!)).to.be.above(3);
    });

    it('the names on a map stand out from their halos', async () => {
      const element = await created('crisis-map', {});
      const texts = all(element, 'svg text');
      expect(texts.length).to.be.above(5);
      for (const text of texts) {
        const {fill, stroke} = getComputedStyle(text);
        expect(contrast(fill, stroke), text.textContent).to.be.above(4.5);
      }
    });

    it('a list of choices can be read when it is open', async () => {
      const element = await created('crisis-timeline', {});
      const options = all(element, 'option');
      expect(options.length).to.be.above(2);
      for (const option of options) {
        const {color, backgroundColor} = getComputedStyle(option);
        expect(rgba(backgroundColor)[3]).to.equal(1);
        expect(contrast(color, backgroundColor)).to.be.above(4.5);
      }
    });
  });
