/** How the text of the editor looks. */
import {HighlightStyle} from '@codemirror/language';
import {EditorView} from '@codemirror/view';
import {tags} from '@lezer/highlight';

export const HIGHLIGHTS = HighlightStyle.define([
  {tag: tags.propertyName, color: 'var(--ink)'},
  {tag: tags.string, color: 'var(--string)'},
  {tag: [tags.number, tags.bool, tags.null], color: 'var(--value)'},
  {tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--soft)'},
]);

export const THEME = EditorView.theme({
  '&': {
    height: '100%',
    fontSize: 'var(--code-size)',
    color: 'var(--ink)',
    background: 'var(--paper)',
  },
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'var(--code)', lineHeight: '1.55'},
  '.cm-content': {caretColor: 'var(--ink)', padding: '8px 0'},
  '.cm-cursor': {borderLeftColor: 'var(--ink)', borderLeftWidth: '2px'},
  '.cm-gutters': {background: 'var(--paper)', color: 'var(--soft)', border: '0'},
  '.cm-lineNumbers .cm-gutterElement': {
    fontVariantNumeric: 'tabular-nums',
    paddingInline: '8px 4px',
  },
  '.cm-activeLine, .cm-activeLineGutter': {background: 'var(--shade)'},
  '.cm-activeLineGutter': {color: 'var(--ink)'},
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection) !important',
  },
  '.cm-selectionMatch': {background: 'var(--shade)'},
  '&.cm-focused .cm-matchingBracket': {background: 'var(--selection)'},
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy 1px var(--accent)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {textDecoration: 'underline dotted 2px var(--soft)'},
  '.cm-gutter-lint': {width: '14px'},
  '.cm-lint-marker': {width: '8px', height: '8px'},
  '.cm-lint-marker-error': {content: 'none', background: 'var(--accent)', borderRadius: '50%'},
  '.cm-lint-marker-warning': {
    content: 'none',
    border: '2px solid var(--soft)',
    boxSizing: 'border-box',
    borderRadius: '50%',
  },
  '.cm-foldPlaceholder': {background: 'var(--shade)', border: '0', color: 'var(--soft)'},
  '.cm-tooltip': {
    background: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    fontFamily: 'var(--ui)',
  },
  '.cm-field-help': {maxWidth: '30em', padding: '6px 10px'},
  '.cm-completionInfo': {maxWidth: '24em', padding: '6px 10px', fontFamily: 'var(--ui)'},
  '.cm-tooltip-autocomplete > ul': {fontFamily: 'var(--code)', maxHeight: '16em'},
  '.cm-tooltip-autocomplete > ul > li': {padding: '3px 8px !important'},
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--ink)',
    color: 'var(--paper)',
  },
  '.cm-completionDetail': {fontFamily: 'var(--ui)', fontStyle: 'normal', opacity: '0.75'},
  '.cm-completionMatchedText': {textDecoration: 'none', fontWeight: '700'},
  '.cm-diagnostic': {
    whiteSpace: 'pre-line',
    padding: '6px 10px',
    borderLeft: '3px solid var(--accent)',
  },
  '.cm-diagnostic-warning': {borderLeftColor: 'var(--soft)'},
  '.cm-diagnosticSource': {opacity: '0.8', fontSize: '0.9em'},
  '.cm-panels': {background: 'var(--shade)', color: 'var(--ink)', fontFamily: 'var(--ui)'},
  '.cm-panels-bottom': {borderTop: '1px solid var(--line)'},
  '.cm-textfield': {
    background: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '0',
  },
  '.cm-button': {
    background: 'none',
    color: 'inherit',
    border: '1px solid var(--line)',
    borderRadius: '0',
  },
});
