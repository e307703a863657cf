/**
 * Gives the element the options in the page's address (`?limit=3`) that the page lists, and tells the page around the iframe how high the
 * story is, in the four ways that hosts listen for; a host takes the one it knows. Runs sandboxed: it reads no storage,
 * no cookie, and nothing of the host. Loaded as it is, so it imports nothing.
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
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // A sandboxed page has no origin, and the height is no secret.
    const post = (message: unknown) => parent.postMessage(message, '*');
    // AMP, and @newswire/frames
    post({sentinel: 'amp', type: 'embed-size', height});
    // Pym
    post(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    // Medium; whoever frames the page is not told its query and fragment, which may hold a secret or what is read.
    const src = location.origin + location.pathname;
    post(JSON.stringify({src, context: 'iframe.resize', height}));
    // WordPress
    if (secret) post({message: 'height', value: height, secret});
  };
  // A source opens beside the host's article, not in the little frame; links within the story stay in it.
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
  // WordPress says when it begins to listen.
  frame.addEventListener('message', ({data}: MessageEvent<{message?: unknown} | null>) => {
    if (data?.message !== 'ready') return;
    told = 0;
    tell();
  });
  // WordPress hides the frame until it hears of it, and browsers observe nothing in hidden frames.
  tell();
  new frame.ResizeObserver(tell).observe(document.documentElement);
}

if (typeof window !== 'undefined') serveFrame(window);
