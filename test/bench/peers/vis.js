import 'vis-timeline/styles/vis-timeline-graph2d.css';
import {DataSet} from 'vis-data/esnext/esm/vis-data.js';
import {Timeline} from 'vis-timeline/esnext/esm/vis-timeline-graph2d.js';

const DAY = 864e5;
/** It draws what is in its window: that of so many events. */
const IN_WINDOW = 12;

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const item = ({date, headline, body, source}, id) => ({
  id,
  start: date,
  content: `<b>${escape(headline)}</b>`,
  title: `${date}: ${escape(body)} (${escape(source)})`,
});

export const mount = (events, host) =>
  new Promise((resolve) => {
    const items = new DataSet(events.map(item));
    const last = events[Math.min(IN_WINDOW, events.length) - 1];
    const handle = {items, count: events.length};
    handle.timeline = new Timeline(host, items, {
      height: '600px',
      stack: true,
      verticalScroll: true,
      zoomKey: 'ctrlKey',
      showCurrentTime: false,
      dataAttributes: ['id'],
      start: Date.parse(events[0].date) - 8 * DAY,
      end: Date.parse(last.date) + 8 * DAY,
      // Otherwise it stays blank for a second where start and end are given.
      rollingMode: {},
      onInitialDrawComplete: () => resolve(handle),
    });
  });
export const append = (handle, event) => handle.items.add(item(event, handle.count++));
export const headline = (i, host) =>
  host.querySelector(`.vis-item.vis-box[data-id="${i}"] .vis-item-content`);
export const showEnd = ({timeline}) =>
  new Promise((resolve) => {
    const end = Number(timeline.getDataRange().max);
    timeline.setWindow(end - 14 * DAY, end + 14 * DAY, {animation: false}, () => resolve());
  });
