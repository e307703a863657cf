/** Generates data about the elements for editors and frameworks from their doc blocks: `npm run metadata`. */
import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

const outdir = 'dist';

/** Leaves out what is not public: Lit's own members, and properties that elements set on each other. */
function ours() {
  const METHODS = ['reveal', 'choose'];
  const told = (member) =>
    member.attribute ||
    (member.kind === 'method' ? METHODS.includes(member.name) : member.name === 'content');
  return {
    name: 'ours',
    packageLinkPhase({customElementsManifest}) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(({kind}) => kind === 'class');
        module.exports = module.exports.filter(({name}) => /^(crisis-|Crisis)/.test(name));
        for (const one of module.declarations) {
          one.members = one.members?.filter(told);
          one.events = one.events?.filter(({name, description}) => name && description);
          for (const token of one.cssProperties ?? []) {
            if (token.type) token.syntax = token.type.text;
            delete token.type;
          }
        }
      }
    },
  };
}

/** The type of an attribute that takes one of a few words is these: `declare order: Option<typeof ORDERS>`. */
function options() {
  let lists, optionOf;
  return {
    name: 'options',
    analyzePhase({ts, node}) {
      if (ts.isSourceFile(node)) [lists, optionOf] = [new Map(), new Map()];
      if (ts.isVariableDeclaration(node) && node.initializer && ts.isAsExpression(node.initializer))
        lists.set(node.name.getText(), node.initializer.expression);
      if (!ts.isPropertyDeclaration(node) || node.type?.typeName?.getText() !== 'Option') return;
      optionOf.set(node.name.getText(), node.type.typeArguments[0].exprName.getText());
    },
    moduleLinkPhase({moduleDoc}) {
      for (const [name, list] of optionOf) {
        const text = lists
          .get(list)
          .elements.map((word) => word.getText())
          .join(' | ');
        for (const {attributes = [], members = []} of moduleDoc.declarations)
          for (const one of [...attributes, ...members]) if (one.name === name) one.type = {text};
      }
    },
  };
}

export default {
  globs: ['src/elements/*.ts', 'src/elements/base/element.ts'],
  outdir,
  litelement: true,
  quiet: true,
  plugins: [
    options(),
    ours(),
    customElementVsCodePlugin({outdir, hideLogs: true}),
    customElementJetBrainsPlugin({outdir, hideLogs: true, packageJson: false}),
  ],
};
