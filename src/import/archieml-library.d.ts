declare module 'archieml' {
  interface Value {
    readonly [key: string]: string | Value | readonly (string | Value)[];
  }
  const archieml: {load(text: string): Value};
  export default archieml;
}
