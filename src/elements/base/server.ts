import {isServer} from 'lit-html/is-server.js';

/** Whether the element is rendered on a server, whose clock and time zone are not the reader's. It is a constant in the browser's build, which removes the other branch. */
export const onServer: boolean = isServer;
