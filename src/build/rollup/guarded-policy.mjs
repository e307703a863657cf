import MagicString from 'magic-string';

/**
 * Costs 0.1 %. Lit creates its Trusted Types policy when it is imported. Where a page allows that name only once, a
 * second copy of the bundle would throw there; guarded, it goes on without a policy, and defines nothing that the first
 * copy has defined.
 */
export function guardedPolicy() {
  return {
    name: 'guarded-policy',
    transform(code, id) {
      if (!/[\\/]lit-html\.js$/.test(id)) return null;
      const calls = [];
      walk(this.parse(code), (node) => {
        if (node.type === 'CallExpression' && node.callee.property?.name === 'createPolicy')
          calls.push(node);
      });
      if (calls.length !== 1) this.error(`lit-html creates ${calls.length} policies, not one`);
      const [{start, end}] = calls;
      const guarded = new MagicString(code)
        .appendLeft(start, '(()=>{try{return ')
        .appendRight(end, '}catch{}})()');
      return {code: guarded.toString(), map: guarded.generateMap({hires: true})};
    },
  };
}

/** Visits a node and all nodes in it. */
function walk(node, visit) {
  visit(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') walk(child, visit);
}
