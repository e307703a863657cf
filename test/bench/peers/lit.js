/** What our library costs without us: one element of lit with the same list. */
import {LitElement, html, unsafeCSS} from 'lit';
import {dayOf} from '../events.mjs';
import styles from './list.css';

class PlainList extends LitElement {
  static properties = {events: {attribute: false}};
  static styles = unsafeCSS(styles);

  constructor() {
    super();
    this.events = [];
  }

  render() {
    return html`<ol class="tl">${this.events.map(
      ({date, headline, body, source}) =>
        html`<li><time datetime=${date}>${dayOf(date)}</time><h3>${headline}</h3><p>${body}</p><cite>${source}</cite></li>`,
    )}</ol>`;
  }
}
customElements.define('plain-list', PlainList);

export async function mount(events, host) {
  const list = document.createElement('plain-list');
  list.events = events;
  host.append(list);
  await list.updateComplete;
  return list;
}
export async function append(list, event) {
  list.events = [...list.events, event];
  await list.updateComplete;
}
export const headline = (i, host) =>
  host.firstElementChild?.shadowRoot?.querySelector(`li:nth-child(${i + 1}) h3`);
export const showEnd = (list) =>
  list.shadowRoot.querySelector('li:last-child').scrollIntoView({block: 'center'});
