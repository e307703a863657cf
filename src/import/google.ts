/** What a Google address leads to, as it can be downloaded. */
export interface GoogleExport {
  readonly url: string;
  readonly kind: 'document' | 'spreadsheet' | 'file';
  /** The `gid` of the tab that is read; without it, the first. */
  readonly tab?: string | undefined;
}

const TO_PUBLISH =
  'in Google, “Share” it with anyone who has the link, or choose “File”, “Share”, “Publish to web”';

/**
 * Any address of Google Docs, Sheets or Drive, as it stands in an editor's address bar, as the address of its content; undefined
 * for an address of another site. Sheets come as CSV, never by way of `gviz`, which guesses types and leaves cells out.
 */
export function googleExportOf(address: string): GoogleExport | undefined {
  const url = new URL(address);
  const {host, pathname, searchParams, hash} = url;
  if (host === 'drive.google.com') {
    const id = /^\/file\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(pathname)?.[1] ?? searchParams.get('id');
    return id
      ? {
          url: `https://drive.google.com/uc?export=download&id=${encodeURIComponent(id)}`,
          kind: 'file',
        }
      : undefined;
  }
  const [, what, published, id] =
    /^\/(document|spreadsheets)\/(?:u\/\d+\/)?d\/(e\/)?([\w-]+)/.exec(pathname) ?? [];
  if (host !== 'docs.google.com' || !what || !id) return undefined;
  const folder = `https://docs.google.com/${what}/d/${published ?? ''}${id}`;
  const tab = searchParams.get('gid') ?? /[#&]gid=(\d+)/.exec(hash)?.[1];
  const gid = tab && /^\d+$/.test(tab) ? tab : undefined;
  if (what === 'document')
    return {url: published ? `${folder}/pub` : `${folder}/export?format=html`, kind: 'document'};
  const query = published ? '/pub?output=csv&single=true' : '/export?format=csv';
  return {url: `${folder}${query}${gid ? `&gid=${gid}` : ''}`, kind: 'spreadsheet', tab: gid};
}

/** What came instead of the content, in words that say what to do; undefined where it is the content. */
export function googleProblem(
  {kind}: GoogleExport,
  {status, host, type}: {readonly status: number; readonly host: string; readonly type: string},
): string | undefined {
  const isSignIn = host === 'accounts.google.com' || status === 401 || status === 403;
  if (isSignIn) return `is not shared: ${TO_PUBLISH}`;
  if (status === 404 || status === 410)
    return `is not there, or not published any more: look at the address, and ${TO_PUBLISH}`;
  if (status === 200 && kind !== 'document' && /^text\/html/i.test(type))
    return `answers with a page instead of the ${kind}: ${TO_PUBLISH}`;
  return undefined;
}

/** What is said of a copy of Google's. */
export function googleNote({kind, tab}: GoogleExport, asOf: string): string {
  const read =
    kind === 'spreadsheet'
      ? tab
        ? `, its tab gid=${tab} alone`
        : ', its first tab alone; the address of another tab has “#gid=” in it'
      : '';
  return `is read as of ${asOf}${read}; what Google publishes may be five minutes behind`;
}
