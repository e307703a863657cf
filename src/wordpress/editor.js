/** The blocks in the WordPress editor: PHP declares them, this file shows and edits them. */
{
  const {wp, crisisElements} = globalThis;
  const {elements, stories, script, words, locale} = crisisElements;
  const {createElement: h, Fragment, useLayoutEffect, useRef, useState} = wp.element;
  const {InspectorControls, RichText, useBlockProps} = wp.blockEditor;
  const {Disabled, Notice, PanelBody, SelectControl, TextControl, ToggleControl} = wp.components;
  const {__} = wp.i18n;

  /** Loads the script and the messages of the author's language and of `lang` into the editor's document, which may be in a frame. */
  function load(page, lang = '') {
    const languages = [locale, lang].map((one) => words[one.slice(0, 2)]);
    for (const {src, integrity} of [script, ...languages.filter(Boolean)]) {
      if (page.querySelector(`script[src="${CSS.escape(src)}"]`)) continue;
      const tag = page.createElement('script');
      Object.assign(tag, {type: 'module', src});
      if (integrity) Object.assign(tag, {integrity, crossOrigin: 'anonymous'});
      page.head.append(tag);
    }
  }

  /** The element, and its problems. */
  function Preview({tag, settings}) {
    const place = useRef();
    const [problems, tell] = useState([]);
    useLayoutEffect(() => {
      load(place.current.ownerDocument, settings.lang);
      place.current.addEventListener('crisis-error', (event) => tell(event.problems));
    }, []);
    return h(
      Fragment,
      null,
      ...problems.map(({path, message}) =>
        h(
          Notice,
          {status: 'warning', isDismissible: false},
          path ? `${path}: ${message}` : message,
        ),
      ),
      // A click selects the block instead of following a link.
      h(Disabled, null, h('div', {ref: place}, h(tag, settings))),
    );
  }

  function control(name, {description, type}, value, onChange) {
    const label = name[0].toUpperCase() + name.slice(1);
    const shared = {key: name, label, help: description, __nextHasNoMarginBottom: true};
    if (type === 'flag')
      return h(ToggleControl, {
        ...shared,
        checked: value === 'true',
        onChange: (on) => onChange(on ? 'true' : ''),
      });
    const field = {...shared, value, onChange};
    if (Array.isArray(type)) {
      // The first value is the default.
      const options = type.map((word, place) => ({value: place ? word : '', label: word}));
      return h(SelectControl, {...field, options});
    }
    const known = name === 'story' && {
      list: 'crisis-stories',
      placeholder: Object.keys(stories)[0],
    };
    return h(TextControl, {...field, ...known, type});
  }

  /** The default fallback: a link to the story's page. */
  const linkTo = (id) => {
    const {title = id, page} = stories[id] ?? {};
    const link = {href: page, textContent: title};
    return page ? Object.assign(document.createElement('a'), link).outerHTML : '';
  };

  for (const [tag, about] of Object.entries(elements)) {
    const names = Object.keys(about.attributes);
    const sources = ['story', 'src'];

    const edit = ({attributes, setAttributes}) => {
      const {story, fallback} = attributes;
      const settings = Object.fromEntries(
        names.filter((name) => attributes[name]).map((name) => [name, attributes[name]]),
      );
      const set = (name, value) => {
        const ownWords = fallback && fallback !== linkTo(story);
        const follows = name === 'story' && !ownWords && {fallback: linkTo(value)};
        setAttributes({[name]: value, ...follows});
      };
      const controls = (names) =>
        names.map((name) =>
          control(name, about.attributes[name], attributes[name], (value) => set(name, value)),
        );
      return h(
        'div',
        useBlockProps(),
        h(
          InspectorControls,
          null,
          h(
            PanelBody,
            {title: __('Story', 'crisis-elements')},
            controls(sources),
            h(
              'datalist',
              {id: 'crisis-stories'},
              Object.entries(stories).map(([id, {title}]) =>
                h('option', {key: id, value: id}, title),
              ),
            ),
          ),
          h(
            PanelBody,
            {title: __('Settings', 'crisis-elements')},
            controls(names.filter((name) => !sources.includes(name))),
          ),
        ),
        // A new element for each change, so that remaining problems are reported again.
        h(Preview, {key: JSON.stringify(settings), tag, settings}),
        h(RichText, {
          tagName: 'p',
          value: fallback,
          onChange: (fallback) => setAttributes({fallback}),
          allowedFormats: ['core/link'],
          placeholder: __('A line with a link, for where no script runs', 'crisis-elements'),
        }),
      );
    };

    const save = ({attributes: {fallback}}) =>
      fallback ? h(RichText.Content, {tagName: 'p', value: fallback}) : null;

    wp.blocks.registerBlockType(tag.replace('crisis-', 'crisis-elements/'), {edit, save});
  }
}
