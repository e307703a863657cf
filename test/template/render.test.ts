import {expect} from 'chai';
import {Kept} from '../../src/template/build.js';
import {html, nothing, svg} from '../../src/template/html.js';
import {render} from '../../src/template/render.js';

const root = document.createElement('div');
const host = {};
const show = (value: unknown): void => render(value, root, host);
const one = <E extends Element = HTMLElement>(selector: string): E =>
  root.querySelector<E>(selector)!;

beforeEach(() => {
  root.replaceChildren();
  document.body.append(root);
});
afterEach(() => root.remove());

describe('a template', () => {
  it('becomes elements and texts only: no markers, and no white space between lines', () => {
    show(html`<ul class="a ${'b'}">
      ${[1, 2].map((n) => html`<li>${n}</li>`)}
      ${nothing}${undefined}${null}
      <li>${'x'} and ${'y'} <b>z</b></li>
    </ul>`);
    expect(root.innerHTML).to.equal(
      '<ul class="a b"><li>1</li><li>2</li><li>x and y <b>z</b></li></ul>',
    );
    expect(one('li:last-child').childNodes).to.have.length(2);
  });

  it('leaves out an attribute with nothing, and writes undefined as empty', () => {
    show(html`<a title=${nothing} lang="x${undefined}" ?hidden=${true} ?inert=${false}></a>`);
    expect(root.innerHTML).to.equal('<a lang="x" hidden=""></a>');
  });

  it('may hold rows of a table, and shapes', () => {
    const row = (text: string) => html`<tr><td>${text}</td></tr>`;
    show(
      html`<table><tbody>${['a', 'b'].map(row)}</tbody></table><svg viewBox="0 0 ${2} 2">${svg`<circle r=${1} />`}</svg>`,
    );
    expect(one('table').textContent).to.equal('ab');
    expect(one('svg').getAttribute('viewBox')).to.equal('0 0 2 2');
    expect(one('circle')).to.be.instanceof(SVGCircleElement);
  });

  it('shows values as text, whatever they are', () => {
    const fake: unknown = {
      _$litType$: 1,
      strings: Object.assign(['<i></i>'], {raw: ['<i></i>']}),
      values: [],
    };
    show(html`<p title=${'"><i>'}>${'<i></i>'}${fake}${'<!--§-->§'}</p>`);
    expect(root.querySelector('i')).to.equal(null);
    expect(one('p').title).to.equal('"><i>');
    expect(one('p').textContent).to.equal('<i></i>[object Object]<!--§-->§');
  });

  it('loads nothing that is not shown', () => {
    let loads = 0;
    class Counted extends HTMLElement {
      constructor() {
        super();
        loads++;
      }
    }
    customElements.define('counted-element', Counted);
    const content = () => html`<counted-element .value=${1}></counted-element>`;
    show(content());
    show(content());
    expect(loads).to.equal(1);
    expect((one('counted-element') as unknown as {value: number}).value).to.equal(1);
  });
});

describe('what is rendered again', () => {
  it('changes texts and attributes in place', () => {
    const content = (name: string) => html`<p class=${name}><b>${name}</b> stays</p>`;
    show(content('a'));
    const [p, b, text] = [one('p'), one('b'), one('b').firstChild];
    show(content('c'));
    expect([one('p'), one('b'), one('b').firstChild]).to.deep.equal([p, b, text]);
    expect(root.innerHTML).to.equal('<p class="c"><b>c</b> stays</p>');
  });

  it('recognizes elements by id and part when some are added, removed or moved', () => {
    const list = (...ids: string[]) => show(ids.map((id) => html`<li id=${id}>${id}</li>`));
    list('a', 'b', 'c', 'd');
    const [a, c] = [one('#a'), one('#c')];
    for (const ids of [['n', 'a', 'c'], ['c', 'b', 'a'], ['a', 'x', 'c', 'y'], ['c'], ['a', 'c']]) {
      const before = root.querySelector('#a');
      list(...ids);
      expect([...root.children].map(({id}) => id)).to.deep.equal(ids);
      expect(one('#c')).to.equal(c);
      if (before && ids.includes('a')) expect(one('#a')).to.equal(before);
    }
    expect(one('#a')).not.to.equal(a);
    show(html`<p part="one">1</p><p part="three">3</p>`);
    const three = one('[part=three]');
    show(html`<p part="one">1</p><p part="two">2</p><p part="three">3</p>`);
    expect(root.textContent).to.equal('123');
    expect(one('[part=three]')).to.equal(three);
    const two = one('[part=two]');
    show(html`<p part="one">1</p><p part="other">2</p><p part="three">3</p>`);
    expect(one('[part=other]')).to.equal(two);
  });

  it('keeps the focus, what is open, and the styles and positions that scripts have set', () => {
    const content = (n: number) =>
      html`<details><summary>S</summary>${n}</details><button>${n}</button><section></section>`;
    show(content(1));
    one<HTMLDetailsElement>('details').open = true;
    one('section').tabIndex = -1;
    one('section').style.color = 'red';
    one('button').focus();
    show(content(2));
    expect(one<HTMLDetailsElement>('details').open).to.equal(true);
    expect(document.activeElement).to.equal(one('button'));
    expect(one('section').tabIndex).to.equal(-1);
    expect(one('section').style.color).to.equal('red');
  });

  it('sets properties and ?open only when their values change', () => {
    const content = (value: string, isOpen: boolean) =>
      html`<input .value=${value} /><details ?open=${isOpen}><summary>S</summary></details>`;
    show(content('a', true));
    one<HTMLInputElement>('input').value = 'typed';
    one<HTMLDetailsElement>('details').open = false;
    show(content('a', true));
    expect(one<HTMLInputElement>('input').value).to.equal('typed');
    expect(one<HTMLDetailsElement>('details').open).to.equal(false);
    show(content('b', false));
    show(content('b', true));
    expect(one<HTMLInputElement>('input').value).to.equal('b');
    expect(one<HTMLDetailsElement>('details').open).to.equal(true);
  });

  it('calls the last listener only, with the host as this', () => {
    const calls: unknown[] = [];
    const content = (n: number) =>
      html`<button @click=${function (this: unknown) {
        calls.push([n, this === host]);
      }}></button>`;
    show(content(1));
    show(content(2));
    one('button').click();
    expect(calls).to.deep.equal([[2, true]]);
    show(html`<button></button>`);
    one('button').click();
    expect(calls).to.have.length(1);
  });

  it('leaves what is kept as it is, and moves it', () => {
    const kept = new Kept(html`<ol><li>a</li></ol>`);
    show([kept, html`<p></p>`]);
    const list = one('ol');
    list.append('filled');
    show([html`<h2></h2>`, html`<p></p>`, kept]);
    expect(one('ol')).to.equal(list);
    expect(root.innerHTML).to.equal('<h2></h2><p></p><ol><li>a</li>filled</ol>');
    show([new Kept(html`<ol><li>b</li></ol>`)]);
    expect(root.innerHTML).to.equal('<ol><li>b</li></ol>');
  });
});

describe('what a server has rendered', () => {
  it('gives its state to nothing that stands elsewhere in the template', () => {
    root.innerHTML = '<div class="bar"><p>Bar</p></div>';
    show(
      html`<div class="rest" .hidden=${'until-found'}>Rest</div><div class="bar"><p>Bar</p></div>`,
    );
    expect(one('.rest').getAttribute('hidden')).to.equal('until-found');
    expect(one('.bar').hidden).to.be.false;
    // An element that is used for another one leaves nothing of its state to it.
    show(html`<div class="note">Note</div>`);
    expect(root.innerHTML).to.equal('<div class="note">Note</div>');
  });

  it('stays, and gets listeners and properties', () => {
    root.innerHTML =
      '<style></style><!--old--><p class="old">Text <b>1</b></p><input value="typed"><button>Go</button>';
    const [p, input, button] = ['p', 'input', 'button'].map((name) => one(name));
    let clicks = 0;
    show(
      html`<p>Text <b>${2}</b></p><input .value=${''} /><button @click=${() => clicks++}>Go</button>`,
    );
    expect([one('p'), one('input'), one('button')]).to.deep.equal([p, input, button]);
    one('button').click();
    expect(clicks).to.equal(1);
    expect(root.innerHTML).to.equal('<p>Text <b>2</b></p><input value="typed"><button>Go</button>');
    expect((input as HTMLInputElement).value).to.equal('typed');
  });
});
