/** Answers the calls of `worker-client.ts` with functions, in a worker. */
export function serveFunctions(
  functions: Readonly<Record<string, (...asked: never[]) => unknown>>,
): void {
  addEventListener(
    'message',
    ({data, ports: [port]}: MessageEvent<{readonly what: string; readonly asked: never[]}>) => {
      const {what, asked} = data;
      Promise.resolve()
        .then(() => functions[what]!(...asked))
        .then(
          (told) => port!.postMessage({told}),
          (error: unknown) =>
            port!.postMessage({failed: error instanceof Error ? error.message : String(error)}),
        );
    },
  );
}
