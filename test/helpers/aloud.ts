/** Converts Chromium's accessibility tree to text like that of a screen reader, a line for each block. */
import type {Page} from 'playwright-core';

interface Value {
  readonly value?: string | boolean;
}
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly value?: Value;
  readonly properties?: readonly {readonly name: string; readonly value: Value}[];
  readonly childIds?: readonly string[];
}

/** Roles that are announced with their name, without their content. */
const NAMED: Readonly<Record<string, string>> = {
  link: 'link',
  button: 'button',
  combobox: 'combo box',
  searchbox: 'search field',
  image: 'image',
  DisclosureTriangle: 'to open',
  checkbox: 'check box',
  Iframe: 'frame',
};
/** Roles that are announced around their content. */
const AROUND: Readonly<Record<string, string>> = {
  deletion: 'deletion',
  insertion: 'insertion',
  emphasis: '',
  strong: '',
};
/** Roles that start a line, with the word that announces them. */
const BLOCKS: Readonly<Record<string, string>> = {
  paragraph: '',
  heading: 'heading',
  list: 'list',
  listitem: '',
  blockquote: 'quotation:',
  status: 'status:',
  figure: 'figure:',
  table: 'table',
  row: 'row:',
  navigation: 'navigation',
  Details: '',
  dialog: 'dialog',
  banner: 'BANNER',
  contentinfo: 'CONTENT INFORMATION',
};
const DEEPER = ['list', 'listitem', 'blockquote', 'table', 'figure'];

/** The text of the `<main>` of a page. */
export async function readAloud(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const {nodes} = (await session.send('Accessibility.getFullAXTree')) as {nodes: AxNode[]};
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const main = nodes.find(({role}) => role?.value === 'main')!;
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  /** The bullet before the first line of a list item. */
  let bullet = '';
  const flush = () => {
    const said = line.replace(/\s+/g, ' ').trim();
    line = '';
    if (!said || said === 'status:') return;
    lines.push('  '.repeat(depth) + bullet + said);
    bullet = bullet && '  ';
  };
  const children = (node: AxNode) => {
    for (const id of node.childIds ?? []) read(byId.get(id)!);
  };
  const states = ({properties = [], value}: AxNode) =>
    [
      ...properties.flatMap(({name, value: {value: is}}) => {
        if (name === 'pressed') return is === 'true' ? 'pressed' : 'not pressed';
        if (name === 'expanded') return is ? 'opened' : 'closed';
        if (name === 'level') return `level ${String(is)}`;
        return name === 'hasPopup' && is === 'dialog' ? 'opens a dialog' : [];
      }),
      ...(value?.value ? [String(value.value)] : []),
    ].map((state) => `, ${state}`);
  const read = (node: AxNode): void => {
    const role = String(node.role?.value ?? '');
    const name = String(node.name?.value ?? '');
    if (node.ignored || role === 'generic' || role === 'none') children(node);
    // The tree has no nodes for white space, which is needed after a sentence.
    else if (role === 'StaticText') line += (/[.!?:]$/.test(line) ? ' ' : '') + name;
    else if (role === 'LineBreak') line += ' ';
    else if (role === 'MenuListPopup' || role === 'InlineTextBox' || role === 'ListMarker') return;
    else if (role in NAMED) line += ` [${NAMED[role]!}: ${name}${states(node).join('')}] `;
    else if (role in AROUND) {
      const word = AROUND[role]!;
      line += word && ` (${word}: `;
      children(node);
      line += word && ') ';
    } else if (role in BLOCKS) {
      flush();
      const inside = DEEPER.includes(role);
      if (role === 'heading') line = `heading${states(node).join('')}: `;
      else if (role === 'list') line = `list of ${node.childIds?.length ?? 0}`;
      else line = [BLOCKS[role]!, role === 'figure' || role === 'navigation' ? name : ''].join(' ');
      if (role === 'list' || role === 'table') flush();
      if (role === 'listitem') {
        const outer = bullet;
        bullet = '• ';
        children(node);
        flush();
        bullet = outer;
        return;
      }
      if (inside) depth++;
      children(node);
      flush();
      if (inside) depth--;
    } else if (/cell|header/.test(role)) {
      children(node);
      line += ' | ';
    } else {
      // Any other role is shown in full, so that it is noticed.
      if (
        !/^(?:time|term|definition|figcaption|caption|rowgroup|LabelText|mark|code|subscript|superscript|Section.*|HeaderAsNonLandmark|FooterAsNonLandmark|main|graphics.*|Svg.*|group|label|Legend|Figcaption|Canvas)$/i.test(
          role,
        )
      )
        line += ` <${role}${name && ` ${name}`}> `;
      if (/caption/i.test(role)) flush();
      children(node);
      if (/caption/i.test(role)) flush();
    }
  };
  children(main);
  flush();
  return `${lines.join('\n')}\n`;
}
