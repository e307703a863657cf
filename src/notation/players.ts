/** A site whose pages refuse to be framed, and how to make the address of its player. */
interface Host {
  readonly hostname: RegExp;
  /** Makes the player's address for a page; missing if the site has no player. */
  readonly playerUrl?: (url: URL) => string | undefined;
  /** Matches the host and path of a player's address. */
  readonly playerPattern?: RegExp;
}

/** The seconds in `90`, `90s` and `1m30s`. */
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
    hostname: /^(?:(?:www|m|music)\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
    playerPattern: /\/embed\/./,
    playerUrl(url) {
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
    hostname: /^(?:www\.)?vimeo\.com$|^player\.vimeo\.com$/,
    playerPattern: /^player\.vimeo\.com\/video\/\d/,
    playerUrl(url) {
      const [, id, secret] = /\/(\d{4,})(?:\/(\w{6,}))?\/?$/.exec(url.pathname) ?? [];
      const h = secret ?? url.searchParams.get('h');
      const start = timeOf(url);
      if (!id) return undefined;
      return `https://player.vimeo.com/video/${id}?dnt=1${isId(h) ? `&h=${h}` : ''}${start ? `#t=${start}s` : ''}`;
    },
  },
  {
    hostname: /^(?:www\.|geo\.)?dailymotion\.com$|^dai\.ly$/,
    playerPattern: /\/embed\/video\/.|^geo\.dailymotion\.com\/player/,
    playerUrl({hostname, pathname, searchParams}) {
      const id = hostname === 'dai.ly' ? pathname.slice(1) : /^\/video\/(\w+)/.exec(pathname)?.[1];
      const start = seconds(searchParams.get('start'));
      if (!isId(id)) return undefined;
      return `https://geo.dailymotion.com/player.html?video=${id}${start ? `&startTime=${start}` : ''}`;
    },
  },
  {
    hostname: /^(?:www\.|m\.)?soundcloud\.com$|^w\.soundcloud\.com$/,
    playerPattern: /^w\.soundcloud\.com\/player/,
    playerUrl: ({hostname, pathname}) =>
      hostname !== 'w.soundcloud.com' && /^\/[^/]+\/[^/]+/.test(pathname)
        ? `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${pathname}`)}`
        : undefined,
  },
  {
    hostname: /^open\.spotify\.com$/,
    playerPattern: /\/embed\//,
    playerUrl({pathname}) {
      const [, kind, id] =
        /^\/(?:intl-\w+\/)?(track|album|playlist|episode|show|artist)\/(\w+)/.exec(pathname) ?? [];
      return kind && `https://open.spotify.com/embed/${kind}/${id}`;
    },
  },
  {
    hostname: /^(?:www\.|embed\.)?documentcloud\.org$/,
    playerPattern: /^embed\./,
    playerUrl({hostname, pathname}) {
      const [, id] = /^\/documents\/(\d+[\w-]*?)(?:\.html)?\/?$/.exec(pathname) ?? [];
      return hostname.startsWith('embed.') || !id
        ? undefined
        : `https://embed.documentcloud.org/documents/${id}/`;
    },
  },
  {
    hostname: /^(?:www\.)?archive\.org$/,
    playerPattern: /\/embed\/./,
    playerUrl({pathname}) {
      const [, id] = /^\/details\/([\w.-]+)/.exec(pathname) ?? [];
      return id && `https://archive.org/embed/${id}`;
    },
  },
  {
    hostname: /^(?:www\.)?streamable\.com$/,
    playerPattern: /\/e\/./,
    playerUrl({pathname}) {
      const id = pathname.slice(1);
      return isId(id) ? `https://streamable.com/e/${id}` : undefined;
    },
  },
  {
    hostname: /^(?:www\.|embed\.)?ted\.com$/,
    playerPattern: /^embed\./,
    playerUrl: ({pathname}) =>
      pathname.startsWith('/talks/') ? `https://embed.ted.com${pathname}` : undefined,
  },
  {
    hostname: /^(?:www\.|maps\.)?google\.[a-z.]+$/,
    playerPattern: /\/maps\/(?:embed|d\/(?:u\/\d\/)?embed)/,
  },
  {hostname: /^(?:www\.|m\.|[a-z-]+\.)?facebook\.com$|^fb\.watch$/, playerPattern: /\/plugins\//},
  {hostname: /^(?:www\.)?instagram\.com$/, playerPattern: /\/embed\/?$/},
  {hostname: /^(?:www\.|mobile\.)?(?:twitter|x)\.com$|^t\.co$/},
  {hostname: /^platform\.twitter\.com$/, playerPattern: /\/embed\//},
  {hostname: /^(?:www\.|vm\.|m\.)?tiktok\.com$/, playerPattern: /\/(?:embed|player)\//},
  {hostname: /^(?:www\.|m\.)?twitch\.tv$/},
  {hostname: /^t\.me$/},
  {hostname: /^(?:[a-z-]+\.)?(?:m\.)?wikipedia\.org$|^commons\.wikimedia\.org$/},
  {hostname: /^(?:www\.)?(?:flickr|imgur|pinterest|reddit|linkedin)\.com$/},
];

/**
 * The address of the player for a page of a known site; `''` if the site has none; undefined if `url` is a player's address
 * already, or the site is unknown.
 */
export function frameUrlOf(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  const host = HOSTS.find(({hostname}) => hostname.test(parsed.hostname));
  if (!host) return undefined;
  const isPlayer = host.playerPattern?.test(parsed.hostname + parsed.pathname);
  return isPlayer ? undefined : (host.playerUrl?.(parsed) ?? '');
}

/** The address at which a known site's page may be framed; undefined if there is no known player. */
export function playerUrlOf(url: string): string | undefined {
  const frame = frameUrlOf(url);
  if (frame !== undefined) return frame || undefined;
  return isKnown(url) ? url : undefined;
}

const isKnown = (url: string) =>
  URL.canParse(url) && HOSTS.some(({hostname}) => hostname.test(new URL(url).hostname));
