/**
 * Runs in the iframe page: sets the element's options that the page allows from the address (`?limit=3`), and reports the
 * height to the embedding page in the four message formats in use. Runs sandboxed: reads no storage, no cookies and nothing
 * of the embedding page. Loaded unbundled, so it must not import anything.
 */
export function serveFrame(frame: Window & typeof globalThis): void {
  const {document, location, parent} = frame;
  const query = new URLSearchParams(location.search);
  const main = document.querySelector('main');
  const options = main?.dataset.options?.split(' ') ?? [];
  for (const [name, value] of query)
    if (options.includes(name)) main!.firstElementChild?.setAttribute(`data-${name}`, value);
  if (parent === frame) return;
  const child = query.get('childId') ?? '';
  const secret = /[?&]secret=(\w+)/.exec(location.hash)?.[1];
  let reportedHeight = 0;
  const reportHeight = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === reportedHeight) return;
    reportedHeight = height;
    // A sandboxed page has no origin to restrict the message to, and the height is not secret.
    const post = (message: unknown) => parent.postMessage(message, '*');
    // AMP, and @newswire/frames
    post({sentinel: 'amp', type: 'embed-size', height});
    // Pym
    post(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    // Medium; without query and fragment, which may contain a secret.
    const src = location.origin + location.pathname;
    post(JSON.stringify({src, context: 'iframe.resize', height}));
    // WordPress
    if (secret) post({message: 'height', value: height, secret});
  };
  // Links to other pages open in a new tab instead of the small frame.
  document.addEventListener(
    'click',
    (event) => {
      for (const node of event.composedPath())
        if (
          node instanceof frame.HTMLAnchorElement &&
          node.href.split('#')[0] !== location.href.split('#')[0]
        ) {
          node.target = '_blank';
          node.rel = 'noopener';
        }
    },
    true,
  );
  // WordPress announces when it begins to listen.
  frame.addEventListener('message', ({data}: MessageEvent<{message?: unknown} | null>) => {
    if (data?.message !== 'ready') return;
    reportedHeight = 0;
    reportHeight();
  });
  // WordPress hides the frame until the first message, and a ResizeObserver does not run in hidden frames.
  reportHeight();
  new frame.ResizeObserver(reportHeight).observe(document.documentElement);
}

if (typeof window !== 'undefined') serveFrame(window);
