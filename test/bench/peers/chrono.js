import {createElement, useState} from 'react';
import {Chrono} from 'react-chrono';
import 'react-chrono/dist/style.css';
import {createRoot} from 'react-dom/client';
import {dayOf} from '../events.mjs';

/** The same object every time, so that React has nothing to compare. */
const OPTIONS = {
  mode: 'vertical',
  allowDynamicUpdate: true,
  layout: {timelineHeight: '600px', cardHeight: 'auto', cardWidth: 800},
  content: {readMore: false, semanticTags: {title: 'h3', subtitle: 'div'}},
  display: {scrollable: {scrollbar: true}, toolbar: {enabled: false}},
  interaction: {focusOnLoad: false},
};
const item = ({id, date, headline, body, source}) => ({
  id,
  title: dayOf(date),
  cardTitle: headline,
  cardSubtitle: source,
  cardDetailedText: body,
});
const titlesIn = (host) => host.getElementsByClassName('rc-card-title');

let setItems;
function App({first}) {
  const [items, set] = useState(first);
  setItems = set;
  return createElement(Chrono, {...OPTIONS, items});
}

export async function mount(events, host, {until}) {
  createRoot(host).render(createElement(App, {first: events.map(item)}));
  await until(() => titlesIn(host).length >= events.length);
  return host;
}
export const append = (_, event) => setItems((items) => [...items, item(event)]);
export const headline = (i, host) => titlesIn(host)[i];
export const showEnd = (host) => [...titlesIn(host)].at(-1).scrollIntoView({block: 'center'});
