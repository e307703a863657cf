/** What the server has rendered, once the script has taken it over. */
export {headline} from './ours.js';

export async function mount(_, host, {until}) {
  await customElements.whenDefined('crisis-timeline');
  const timeline = host.querySelector('crisis-timeline');
  await until(() => timeline.currentStore?.state.is === 'ready');
  await timeline.updateComplete;
  return timeline;
}
