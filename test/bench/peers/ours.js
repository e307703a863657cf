/** The whole kit, which the page loads beside this. */
import {storyOf} from '../events.mjs';

let shown;

export async function mount(events, host) {
  await customElements.whenDefined('crisis-timeline');
  const timeline = document.createElement('crisis-timeline');
  shown = events;
  timeline.content = storyOf(events);
  host.append(timeline);
  await timeline.updateComplete;
  return timeline;
}
export async function append(timeline, event) {
  shown = [...shown, event];
  timeline.content = storyOf(shown);
  await timeline.updateComplete;
}
export const headline = (i, host) =>
  host
    .querySelector('crisis-timeline')
    ?.shadowRoot?.getElementById(`crisis-event-e${i}`)
    ?.querySelector('[part=headline]');
export async function showEnd(timeline) {
  const last = await timeline.reveal('event', shown.at(-1).id);
  last?.scrollIntoView({block: 'center'});
}
