import {isServer} from 'lit';

/** Whether this is pre-rendering: a server's clock, zone and patience are not the reader's. In the browser's build it is `false`, and what hangs on it goes. */
export const onServer: boolean = isServer;
