/** The article around each peer; only its list, what its head loads and the script at its end differ. */
const TEXT =
  'The valley had waited eleven years for an answer, and when it came it came in a footnote on page forty of a report that few of the people it concerned would ever read in full.';
const STYLES =
  'body{margin:0;font:17px/1.5 Georgia,serif;color:#1a1a1a;background:#fff}main{max-width:960px;margin:0 auto;padding:16px}h1{font-size:30px;line-height:1.2;margin:8px 0 12px}h2{font-size:21px;line-height:1.2}';

/**
 * @param {object} peer `styles`, `modules` and `scripts` are addresses; `inlineStyles`, `inlineScript` and `markup` are text
 * @param {string | undefined} data the address of the events
 */
export function articleWith(
  {styles = [], modules = [], scripts = [], hostStyle, inlineStyles = '', inlineScript},
  {data, markup = ''},
) {
  const head = [
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...(data ? [`<link rel="preload" as="fetch" crossorigin href="${data}">`] : []),
    ...modules.map((href) => `<link rel="modulepreload" href="${href}">`),
    ...scripts.map((src) => `<script defer src="${src}"></script>`),
  ].join('\n');
  const hostStyles = hostStyle ? `#widget{${hostStyle}}` : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>How the inquiry unfolded</title><link rel="icon" href="data:,">
<style>${STYLES}${hostStyles}${inlineStyles}</style>
${head}
</head><body><main><article>
<h1>How the inquiry unfolded</h1>
<p>${TEXT}</p>
<h2>Timeline of events</h2>
<div id="widget">${markup}</div>
<p>${TEXT}</p><p>${TEXT}</p><p>${TEXT}</p>
</article></main>${inlineScript ? `<script type="module">${inlineScript}</script>` : ''}</body></html>`;
}
