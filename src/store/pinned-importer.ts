import type * as Importer from '../import/browser.js';

/**
 * Defined by the build: calls {@link verify} with the address of the module that reads other formats, which has the
 * module's hash as its fragment, and imports it. So a page that pins the bundle with `integrity` pins the module too.
 */
declare const __CRISIS_IMPORTER__: (
  verify: (url: URL) => Promise<void>,
) => Promise<typeof Importer>;

interface Policy {
  createScriptURL(url: string): string;
  createHTML(html: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}
const POLICY = 'crisis-import';
/** For pages that enforce Trusted Types. A policy name can be used once, so the module uses this policy for its HTML. */
let policy: Policy | undefined;

/**
 * Loads a module if its bytes have the hash in the fragment of `url`. It uses a script element, because `import()` takes
 * no hash and WebKit ignores the one of `modulepreload`. The fragment gives the module an entry of its own in the page's
 * module map, so that no unchecked copy is used; `import()` of the same address then returns the checked module.
 */
async function verify({href, hash, pathname}: URL): Promise<void> {
  const script = document.createElement('script');
  script.type = 'module';
  script.integrity = hash.slice(1);
  script.crossOrigin = 'anonymous';
  script.nonce = [...document.scripts].find(({nonce}) => nonce)?.nonce ?? '';
  try {
    const {trustedTypes} = globalThis as {trustedTypes?: Factory};
    policy ??= trustedTypes?.createPolicy(POLICY, {
      createScriptURL: () => href,
      createHTML: (html) => html,
    });
  } catch {
    // A refused policy matters only where Trusted Types are enforced.
  }
  try {
    script.src = policy?.createScriptURL(href) ?? href;
  } catch (cause) {
    const message = `to read other formats, the page’s Content Security Policy has to allow trusted-types ${POLICY}`;
    throw new Error(message, {cause});
  }
  await new Promise<unknown>((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () =>
      reject(
        new Error(
          `other formats are read by ${pathname}, which is missing or not the file that belongs to this bundle`,
        ),
      );
    // In a page with `<form name="head">`, `document.head` is that form.
    Reflect.get(Document.prototype, 'head', document).append(script);
  }).finally(() => script.remove());
}

export async function loadImporter(): Promise<typeof Importer> {
  const module = await __CRISIS_IMPORTER__(verify);
  if (policy) module.usePolicy(policy);
  return module;
}
