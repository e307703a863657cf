/** The page of results: the index is a set of files of this site, and nothing that is typed leaves the browser. */
const list = document.querySelector('#results');
const status = document.querySelector('#found');
const field = document.querySelector('#q');
const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
field.value = query;

if (query) {
  document.title = `“${query}” – ${document.title}`;
  status.textContent = 'Searching …';
  const pagefind = await import('../pagefind/pagefind.js');
  await pagefind.options({baseUrl: new URL('..', import.meta.url).pathname});
  const {results} = await pagefind.search(query);
  const most = results.slice(0, 20);
  const found = await Promise.all(most.map((result) => result.data()));
  status.textContent = found.length
    ? `${results.length} ${results.length === 1 ? 'page' : 'pages'} for “${query}”`
    : `Nothing for “${query}”. Try a shorter word, or the contents.`;
  for (const {url, meta, excerpt} of found) {
    const item = document.createElement('section');
    item.className = 'result';
    const title = document.createElement('h2');
    const link = Object.assign(document.createElement('a'), {href: url, textContent: meta.title});
    const text = document.createElement('p');
    // The excerpt marks what was found with <mark>, and is text otherwise.
    for (const [i, part] of excerpt.split(/<\/?mark>/).entries()) {
      const {body} = new DOMParser().parseFromString(`<p>${part}`, 'text/html');
      text.append(
        i % 2
          ? Object.assign(document.createElement('mark'), {textContent: body.textContent})
          : body.textContent,
      );
    }
    title.append(link);
    item.append(title, text);
    list.append(item);
  }
} else {
  status.textContent = 'Type a word into the field at the top of the page.';
  field.focus();
}
