import type * as Importer from '../import/browser.js';

/**
 * What the build puts before the bundle: it has {@link verify} load the module that reads other formats, whose address
 * has its hash as the fragment, and imports it. A page that pins the bundle by a hash so pins the module too.
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
/** Where pages enforce Trusted Types; a name can be taken once, so the module gets it for its HTML too. */
let policy: Policy | undefined;

/**
 * Loads a module if its bytes have the hash in the fragment of `url`, by a script element: `import()` takes no hash, and
 * of `modulepreload` WebKit checks none. The fragment makes the entry in the page's map of modules one of its own, so
 * that nothing which was loaded without a hash stands there; `import()` of the same address then gives what was checked.
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
    // A name that is not allowed matters only where the types are enforced.
  }
  try {
    script.src = policy?.createScriptURL(href) ?? href;
  } catch (cause) {
    const message = `to read other formats, the page’s policy (CSP) has to allow trusted-types ${POLICY}`;
    throw new Error(message, {cause});
  }
  await new Promise<unknown>((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () =>
      reject(
        new Error(
          `other formats are read by ${pathname}, which is not there, or not the file that this bundle was made with`,
        ),
      );
    document.head.append(script);
  }).finally(() => script.remove());
}

export async function loadImporter(): Promise<typeof Importer> {
  const module = await __CRISIS_IMPORTER__(verify);
  if (policy) module.usePolicy(policy);
  return module;
}
