/** A site whose pages refuse to be framed, and its address that may be framed, where it has one. */
interface Host {
  readonly pages: RegExp;
  /** The address for frames of a page; nothing where the site has none. */
  readonly frame?: (url: URL) => string | undefined;
  /** What is such an address already. */
  readonly framed?: RegExp;
}

/** Seconds of `90`, `90s` and `1m30s`. */
function seconds(time: string | null): number {
  const [, hours, minutes, rest] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time ?? '') ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
}

const ID = /^[\w-]{3,64}$/;
const isId = (id: string | null | undefined): id is string => ID.test(id ?? '');
const timeOf = ({searchParams, hash}: URL) =>
  seconds(searchParams.get('t') ?? searchParams.get('start') ?? /^#t=(.*)/.exec(hash)?.[1] ?? null);

const HOSTS: readonly Host[] = [
  {
    pages: /^(?:(?:www|m|music)\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
    framed: /^\/embed\/./,
    frame(url) {
      const [, kind = '', id] = url.pathname.split('/');
      const list = url.searchParams.get('list');
      if (kind === 'playlist' && isId(list))
        return `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`;
      const video = url.hostname.endsWith('youtu.be')
        ? kind
        : /^(?:shorts|live|v|embed)$/.test(kind)
          ? id
          : url.searchParams.get('v');
      const start = timeOf(url);
      if (!isId(video)) return undefined;
      return `https://www.youtube-nocookie.com/embed/${video}${start ? `?start=${start}` : ''}`;
    },
  },
  {
    pages: /^(?:www\.)?vimeo\.com$|^player\.vimeo\.com$/,
    framed: /^\/video\/\d/,
    frame(url) {
      const [, id, secret] = /\/(\d{4,})(?:\/(\w{6,}))?\/?$/.exec(url.pathname) ?? [];
      const h = secret ?? url.searchParams.get('h');
      const start = timeOf(url);
      if (!id) return undefined;
      return `https://player.vimeo.com/video/${id}?dnt=1${isId(h) ? `&h=${h}` : ''}${start ? `#t=${start}s` : ''}`;
    },
  },
  {
    pages: /^(?:www\.|geo\.)?dailymotion\.com$|^dai\.ly$/,
    framed: /^\/(?:embed\/video\/.|player(?:\/\w+)?\.html)/,
    frame({hostname, pathname, searchParams}) {
      const id = hostname === 'dai.ly' ? pathname.slice(1) : /^\/video\/(\w+)/.exec(pathname)?.[1];
      const start = seconds(searchParams.get('start'));
      if (!isId(id)) return undefined;
      return `https://geo.dailymotion.com/player.html?video=${id}${start ? `&startTime=${start}` : ''}`;
    },
  },
  {
    pages: /^(?:www\.|m\.)?soundcloud\.com$|^w\.soundcloud\.com$/,
    framed: /^\/player/,
    frame: ({hostname, pathname}) =>
      hostname !== 'w.soundcloud.com' && /^\/[^/]+\/[^/]+/.test(pathname)
        ? `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${pathname}`)}`
        : undefined,
  },
  {
    pages: /^open\.spotify\.com$/,
    framed: /^\/embed/,
    frame({pathname}) {
      const [, kind, id] =
        /^\/(?:intl-\w+\/)?(track|album|playlist|episode|show|artist)\/(\w+)/.exec(pathname) ?? [];
      return kind && `https://open.spotify.com/embed/${kind}/${id}`;
    },
  },
  {
    pages: /^(?:www\.)?documentcloud\.org$|^embed\.documentcloud\.org$/,
    framed: /^\/documents\/.*/,
    frame({hostname, pathname}) {
      const [, id] = /^\/documents\/(\d+[\w-]*?)(?:\.html)?\/?$/.exec(pathname) ?? [];
      return hostname.startsWith('embed.') || !id
        ? undefined
        : `https://embed.documentcloud.org/documents/${id}/`;
    },
  },
  {
    pages: /^(?:www\.)?archive\.org$/,
    framed: /^\/embed\/./,
    frame({pathname}) {
      const [, id] = /^\/details\/([\w.-]+)/.exec(pathname) ?? [];
      return id && `https://archive.org/embed/${id}`;
    },
  },
  {
    pages: /^(?:www\.)?streamable\.com$/,
    framed: /^\/e\/./,
    frame({pathname}) {
      const id = pathname.slice(1);
      return isId(id) ? `https://streamable.com/e/${id}` : undefined;
    },
  },
  {
    pages: /^(?:www\.|embed\.)?ted\.com$/,
    framed: /^\/talks\//,
    frame: ({pathname}) =>
      pathname.startsWith('/talks/') ? `https://embed.ted.com${pathname}` : undefined,
  },
  {pages: /^(?:www\.|maps\.)?google\.[a-z.]+$/, framed: /^\/maps\/(?:embed|d\/(?:u\/\d\/)?embed)/},
  {pages: /^(?:www\.|m\.|[a-z-]+\.)?facebook\.com$|^fb\.watch$/, framed: /^\/plugins\//},
  {pages: /^(?:www\.)?instagram\.com$/, framed: /\/embed\/?$/},
  {pages: /^(?:www\.|mobile\.)?(?:twitter|x)\.com$|^t\.co$/},
  {pages: /^platform\.twitter\.com$/, framed: /^\/embed\//},
  {pages: /^(?:www\.|vm\.|m\.)?tiktok\.com$/, framed: /^\/(?:embed|player)\//},
  {pages: /^(?:www\.|m\.)?twitch\.tv$/},
  {pages: /^t\.me$/},
  {pages: /^(?:[a-z-]+\.)?(?:m\.)?wikipedia\.org$|^commons\.wikimedia\.org$/},
  {pages: /^(?:www\.)?(?:flickr|imgur|pinterest|reddit|linkedin)\.com$/},
];

/** Hosts whose every page is for frames. */
const FOR_FRAMES =
  /^(?:player\.vimeo|w\.soundcloud|embed\.ted|geo\.dailymotion)\.com$|^embed\.documentcloud\.org$/;

/**
 * What a site allows to be framed of the page at `url`: the address for frames, `''` where it has none; undefined where the
 * address is one already, or the site is not known.
 */
export function frameOf(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  const host = HOSTS.find(({pages}) => pages.test(parsed.hostname));
  if (!host) return undefined;
  const whole =
    FOR_FRAMES.test(parsed.hostname) ||
    !/\b(?:embed\.)?(?:ted|documentcloud)\./.test(parsed.hostname);
  return whole && host.framed?.test(parsed.pathname) ? undefined : (host.frame?.(parsed) ?? '');
}

/** The address at which a known site's page may be framed; undefined for what no player is known for. */
export function playerOf(url: string): string | undefined {
  const frame = frameOf(url);
  if (frame !== undefined) return frame || undefined;
  return isKnown(url) ? url : undefined;
}

const isKnown = (url: string) =>
  URL.canParse(url) && HOSTS.some(({pages}) => pages.test(new URL(url).hostname));
