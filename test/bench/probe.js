/**
 * Runs in the page before all of its scripts, and only observes: when the last event in view is painted, how long the main
 * thread was blocked, and what moved. `CONFIG` is replaced by an object: `last` is the index of that event, `events` and
 * `address` are their number and their JSON, `selector` finds headlines in the page as the server has sent it
 * (`host >>> inner` in a shadow root), `isStatic` says that no script makes the list, and `isEmpty` that there is none.
 */
(() => {
  if (window !== top || !location.pathname.startsWith('/page/')) return;
  const config = CONFIG;
  const now = () => performance.now();
  const times = {};
  const bench = (window.bench = {times, longTasks: [], shifts: [], error: null});
  addEventListener('error', ({message}) => (bench.error ??= String(message)));
  addEventListener('unhandledrejection', ({reason}) => (bench.error ??= String(reason?.stack)));

  // Jobs run in the last callback of a frame, so that they see what others have changed in it.
  const nativeRequest = window.requestAnimationFrame.bind(window);
  const nativeCancel = window.cancelAnimationFrame.bind(window);
  const jobs = new Set();
  let frameId = 0;
  const runJobs = () => {
    frameId = 0;
    for (const job of [...jobs]) if (job()) jobs.delete(job);
    if (jobs.size) frameId = nativeRequest(runJobs);
  };
  window.requestAnimationFrame = (callback) => {
    const id = nativeRequest(callback);
    if (frameId) {
      nativeCancel(frameId);
      frameId = nativeRequest(runJobs);
    }
    return id;
  };
  /** Runs `job` in each frame until it returns true. */
  const eachFrame = (job) => {
    jobs.add(job);
    frameId ||= nativeRequest(runJobs);
  };
  const nextTask = () =>
    new Promise((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => resolve(now());
      port2.postMessage(0);
    });

  // In the frame that first shows the event, a small text is added to the page; the browser reports when it was painted.
  const MAX_DELAY = 500;
  const sentinels = new Map();
  const painted = () =>
    new Promise((resolve) => {
      const name = `s${sentinels.size}`;
      const text = document.createElement('span');
      text.setAttribute('elementtiming', name);
      text.setAttribute('aria-hidden', 'true');
      text.textContent = 'x';
      text.style.cssText = `position:fixed;right:${2 + 8 * sentinels.size}px;bottom:2px;font:6px/6px sans-serif;z-index:2147483647;pointer-events:none`;
      let committed;
      void nextTask().then((time) => (committed = time));
      // Chromium reports some of them seconds late: then it is the end of the frame's work.
      const timer = setTimeout(() => resolve(committed), 3000);
      sentinels.set(name, (time) => {
        clearTimeout(timer);
        resolve(time > 0 && time - committed < MAX_DELAY ? time : committed);
      });
      document.body.append(text);
    });
  const observe = (type, listener) =>
    new PerformanceObserver((list) => list.getEntries().forEach(listener)).observe({
      type,
      buffered: true,
    });
  observe('longtask', ({startTime, duration}) => bench.longTasks.push([startTime, duration]));
  observe('layout-shift', ({startTime, value, hadRecentInput}) => {
    if (!hadRecentInput) bench.shifts.push([startTime, value]);
  });
  observe('element', ({identifier, renderTime}) => sentinels.get(identifier)?.(renderTime));

  const frame = () =>
    new Promise((resolve) => eachFrame(() => (void nextTask().then(resolve), true)));
  const until = (condition) =>
    new Promise((resolve) => {
      eachFrame(() => {
        const value = condition();
        if (value) resolve(value);
        return !!value;
      });
    });
  const tools = {until, frame};

  const host = () => document.getElementById('widget');
  const [outer, inner] = (config.selector ?? '').split(' >>> ');
  let headline = (i, widget) =>
    inner
      ? widget.querySelector(outer)?.shadowRoot?.querySelectorAll(inner)[i]
      : outer && widget.querySelectorAll(outer)[i];
  const nodesOf = (i) => {
    const widget = host();
    return widget ? [headline(i, widget)].flat().filter(Boolean) : [];
  };
  const isShown = (node) => {
    const {width, height, top, right, bottom, left} = node.getBoundingClientRect();
    return (
      width > 0 &&
      height > 0 &&
      top >= -1 &&
      left >= -1 &&
      bottom <= innerHeight + 1 &&
      right <= innerWidth + 1 &&
      node.checkVisibility({opacityProperty: true, visibilityProperty: true}) &&
      node.textContent.trim() !== ''
    );
  };

  const content = new Promise((resolve) => {
    if (config.isEmpty) resolve();
    else
      eachFrame(() => {
        const nodes = nodesOf(config.last);
        if (!nodes.length || !nodes.every(isShown)) return false;
        void painted().then((time) => resolve((times.content = time)));
        return true;
      });
  });
  let onComplete;
  const complete = new Promise((resolve) => (onComplete = resolve));

  /** Called by the page, with what its peer exports. */
  bench.run = async (peer) => {
    try {
      headline = peer.headline;
      bench.peer = peer;
      const events = config.address ? await (await fetch(config.address)).json() : undefined;
      times.mount = now();
      bench.handle = await peer.mount(events, host(), tools);
      times.complete = await frame();
      onComplete();
    } catch (error) {
      bench.error = String(error?.stack ?? error);
      window.benchDone();
    }
  };
  if (config.isStatic || config.isEmpty)
    addEventListener('DOMContentLoaded', async () => {
      times.mount = performance.getEntriesByType('navigation')[0].responseStart;
      times.complete = await frame();
      onComplete();
    });
  void Promise.all([content, complete]).then(() =>
    setTimeout(() => requestIdleCallback(() => window.benchDone(), {timeout: 2000}), 150),
  );

  /** The index of the last event whose headline is in view. */
  bench.lastInView = () => {
    let last = 0;
    for (let i = 0; i < Math.min(config.events, 60); i++)
      if (nodesOf(i).length && nodesOf(i).every(isShown)) last = i;
    return last;
  };
  /** Brings the end into view; false where the peer has no live API. */
  bench.prepareAppend = async () => {
    const {append, showEnd} = bench.peer ?? {};
    if (!append) return false;
    await showEnd(bench.handle, host());
    await frame();
    await new Promise((resolve) => {
      setTimeout(resolve, 150);
    });
    return true;
  };
  /** Milliseconds from a new event, just after a frame, until it is painted. */
  bench.append = async (event, i) => {
    await frame();
    const start = now();
    await bench.peer.append(bench.handle, event);
    const end = await new Promise((resolve) => {
      eachFrame(() => {
        const nodes = nodesOf(i);
        const isThere = nodes.length && nodes.every((node) => node.getClientRects().length);
        if (isThere) void painted().then(resolve);
        return isThere;
      });
    });
    return end - start;
  };
})();
