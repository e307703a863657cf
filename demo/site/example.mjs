/** Examples: code to copy; with `live` after its language, HTML is also at work above its code, and CSS applies to the page. */
const ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

export const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

/** Renders a fenced block of Markdown. */
export function fence(tokens, i) {
  const {content, info} = tokens[i];
  const [language = 'text', ...how] = info.trim().split(/\s+/);
  const isStyle = language === 'css' && how.includes('live');
  const code = `<pre tabindex="0"${isStyle ? ' data-applied' : ''}><code class="language-${escapeHtml(language || 'text')}">${escapeHtml(content)}</code></pre>\n`;
  if (!how.includes('live') || isStyle) return code;
  return `<div class="example"><div class="live" data-pagefind-ignore>\n${content}</div>${code}</div>\n`;
}
