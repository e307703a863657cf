/** The least that a script can do: the nodes of the plain page, made from the same JSON. */
import './list.css';
import {dayOf} from '../events.mjs';

function element(tag, text) {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

function entry({date, headline, body, source}) {
  const item = document.createElement('li');
  const time = element('time', dayOf(date));
  time.dateTime = date;
  item.append(time, element('h3', headline), element('p', body), element('cite', source));
  return item;
}

export function mount(events, host) {
  const list = document.createElement('ol');
  list.className = 'tl';
  list.append(...events.map(entry));
  host.append(list);
  return list;
}
export const append = (list, event) => list.append(entry(event));
export const headline = (i, host) => host.querySelector(`li:nth-child(${i + 1}) h3`);
export const showEnd = (list) => list.lastElementChild.scrollIntoView({block: 'center'});
