import {isIP} from 'node:net';
import {readTextFile} from './text-file.js';
import {resolvePath} from './io.js';
import {siteSettings} from './publish/site.js';
import type {SiteOptions} from './publish/site.js';
import {localAccess, proxiedAccess} from './studio/access.js';
import type {Access} from './studio/access.js';
import {StoryFolder} from './studio/folder.js';
import type {ReleaseSettings} from './studio/release.js';
import {deskHandler, deskServer, listen} from './studio/server.js';
import {printStyleProblems} from './style-file.js';
import {CliError, print, printMessage} from './terminal.js';

export interface StudioCommand extends SiteOptions {
  readonly port: string;
  readonly host?: string;
  readonly behindProxy?: string;
  readonly userHeader?: string;
  readonly publish?: string;
  readonly after?: string;
}

/** Addresses that only this machine reaches. */
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const USER_HEADER = 'X-Remote-User';

/** Serves the studio with the stories of a folder, or with one story, until it is stopped. */
export async function studio(place: string, command: StudioCommand): Promise<void> {
  const {port, host = '127.0.0.1'} = command;
  if (!/^\d{1,5}$/.test(port) || +port > 65_535)
    throw new CliError(`--port "${port}" is not a port such as 8100`);
  let listening = +port;
  const access = accessFrom(command, () => listening);
  const folder = await StoryFolder.at(resolvePath(place));
  if (folder.only !== undefined) await readable(place, folder);
  const release = await releaseSettings(command);
  const server = deskServer(deskHandler({folder, access, release}));
  listening = await listen(server, +port, host);
  print(
    access.token === undefined
      ? `${command.behindProxy!.replace(/\/?$/, '/')}studio/`
      : `http://127.0.0.1:${listening}/studio/#token=${access.token}`,
  );
  printMessage(`${openingLine(place, folder, release)} Ctrl+C ends it.`);
}

function openingLine(
  place: string,
  {only}: StoryFolder,
  release: ReleaseSettings | undefined,
): string {
  const isModule = only !== undefined && !only.endsWith('.json');
  const saves = isModule ? 'it is no JSON file, so Save makes one' : 'Save writes the file';
  const releases = release ? ` Releases go to ${release.folder}, for ${release.base}.` : '';
  return `The studio with ${place}; ${saves}.${releases}`;
}

/** @throws {CliError} if the one file cannot be read, or holds no story. */
async function readable(place: string, folder: StoryFolder): Promise<void> {
  await readTextFile(place);
  await (await folder.story(folder.only!)).read();
}

/** @throws {CliError} that says which option cannot be used. */
function accessFrom(command: StudioCommand, port: () => number): Access {
  const {host = '127.0.0.1', behindProxy, userHeader} = command;
  if (!LOOPBACK.includes(host) && !isIP(host))
    throw new CliError(`--host "${host}" is not an address such as 127.0.0.1`);
  if (behindProxy === undefined) {
    if (!LOOPBACK.includes(host))
      throw new CliError(
        `--host ${host}: whoever reaches that address could write the stories. Where a proxy signs people in, say so: --behind-proxy https://desk.example/`,
      );
    if (userHeader !== undefined)
      throw new CliError('--user-header is the header of a proxy: --behind-proxy says which');
    return localAccess(port);
  }
  if (!URL.canParse(behindProxy) || !/^https?:$/.test(new URL(behindProxy).protocol))
    throw new CliError(
      `--behind-proxy "${behindProxy}" is not the address at which people open the desk, such as https://desk.example/`,
    );
  const header = userHeader ?? USER_HEADER;
  if (!/^[\w-]+$/.test(header))
    throw new CliError(`--user-header "${header}" is not the name of a header`);
  return proxiedAccess(new URL(behindProxy), header);
}

/** @throws {CliError} that says which option cannot be used. */
async function releaseSettings(command: StudioCommand): Promise<ReleaseSettings | undefined> {
  const {publish: folder, publisher, live, stream, element, after} = command;
  if (folder === undefined) {
    if (command.base !== undefined || after !== undefined)
      throw new CliError('--publish names the folder that is published');
    return undefined;
  }
  const {base, style: sheet} = await siteSettings(command);
  printStyleProblems(sheet?.problems ?? []);
  const style = command.style && resolvePath(command.style);
  return {folder: resolvePath(folder), base, publisher, style, live, stream, element, after};
}
