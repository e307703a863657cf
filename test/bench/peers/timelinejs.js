/** Its script, which the page loads before this, leaves the global `TL`. */
const slide = ({id, date, headline, body, source}) => {
  const [year, month, day] = date.split('-').map(Number);
  return {
    unique_id: id,
    start_date: {year, month, day},
    text: {headline, text: `<p>${body}</p><p>${source}</p>`},
  };
};

export const mount = (events, host) =>
  new Promise((resolve) => {
    const timeline = new globalThis.TL.Timeline(
      host,
      {events: events.map(slide)},
      {script_path: `${location.origin}/p/timelinejs/js/`, font: null, hash_bookmark: false},
    );
    timeline.on('ready', () => resolve(timeline));
  });
export const append = (timeline, event) => timeline.add(slide(event));
export const headline = (i, host) => [
  host.querySelectorAll('.tl-timemarker .tl-headline')[i],
  host.querySelector('.tl-slide .tl-headline'),
];
export function showEnd(timeline) {
  timeline.goToEnd();
  // It moves there for a second.
  return new Promise((resolve) => {
    setTimeout(resolve, 1300);
  });
}
