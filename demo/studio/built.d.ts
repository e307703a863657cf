/** What `build.mjs` tells of the elements; see there. */
declare const __STUDIO__: {
  readonly elements: readonly {
    readonly tag: string;
    readonly summary: string;
    readonly settings: readonly import('./controls.js').SettingOf[];
  }[];
  readonly tokens: readonly import('./style.js').Token[];
  readonly languages: readonly string[];
  /** The house styles of the demo, name to CSS. */
  readonly styles: Readonly<Record<string, string>>;
};

interface FilePickerOptions {
  readonly suggestedName?: string;
  readonly types?: readonly {description: string; accept: Record<string, readonly string[]>}[];
}
interface Window {
  /** File System Access, where the browser has it. */
  showOpenFilePicker?: (options?: FilePickerOptions) => Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?: (options?: FilePickerOptions) => Promise<FileSystemFileHandle>;
}
