import {FILES} from './site.js';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** `Cache-Control` of a story's stable address: caches revalidate after seconds, and serve a stale copy while the origin fails. */
const LIVE = 'public, max-age=5, stale-while-revalidate=60, stale-if-error=86400';
/** `Cache-Control` of pages, feeds and `latest.json`. */
const SHORT = 'public, max-age=60, must-revalidate';

/** The files of one story besides its JSON. */
const ENDINGS = ['html', 'oembed.json', 'atom'];

/** For Netlify, Cloudflare Pages and others that read `_headers`. Any page may load these files, sandboxed ones too. */
export function headersFile(path: string, ids: readonly string[]): string {
  const rule = (file: string, cache: string) => `${path}${file}
  Access-Control-Allow-Origin: *
  Access-Control-Expose-Headers: Retry-After
  X-Content-Type-Options: nosniff
  Cache-Control: ${cache}
`;
  // No two rules meet in one file: some hosts would send both.
  const short = ['latest.json', ...ids.flatMap((id) => ENDINGS.map((end) => `${id}.${end}`))];
  return [
    ...ids.map((id) => rule(`${id}.json`, LIVE)),
    ...short.map((file) => rule(file, SHORT)),
    rule(`${FILES}/*`, IMMUTABLE),
  ].join('');
}

/** For nginx: `ETag` and `Last-Modified` are its own, so that "nothing new" is an empty 304. */
export function nginxFile(path: string): string {
  const folder = path.replace(/[.]/g, '\\.');
  const missing = `@crisis_elements${path.replace(/\W+/g, '_')}missing`;
  const shared = `  add_header Access-Control-Allow-Origin "*" always;
  add_header Access-Control-Expose-Headers Retry-After always;
  add_header X-Content-Type-Options nosniff always;
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_comp_level 6;
  gzip_types text/css application/json application/javascript text/javascript application/atom+xml;
  error_page 403 404 ${missing};`;
  // "add_header" without "always" is for good answers alone: an error is never cached.
  const location = (match: string, cache: string) => `location ${match} {
${shared}
  add_header Cache-Control "${cache}";
}
`;
  return `# Include this in the server block. Headers are not inherited, so each location has all.
${location(`^~ ${path}${FILES}/`, IMMUTABLE)}${location(`~ ^${folder}(?!latest\\.json$)[a-z0-9-]+\\.json$`, LIVE)}${location(path, SHORT)}location ${missing} {
  internal;
  add_header Access-Control-Allow-Origin "*" always;
  add_header Cache-Control no-store always;
  return 404;
}
location ~ ^${folder}(?:_headers|nginx\\.conf|\\..*)$ {
  return 404;
}
`;
}
