/** One change to the frame, as it is kept with a draft. Places are named by their keys, which no change alters. */
export type SkeletonEdit =
  | { readonly do: 'rename'; readonly key: string; readonly heading: string }
  /** What belonged in `key` — tasks, figures, whatever was put there — is written in `to` from now on. */
  | { readonly do: 'map'; readonly key: string; readonly to: string }
  /** A section of this heading in that chapter, behind `after` or at its head. */
  | { readonly do: 'add'; readonly chapter: string; readonly heading: string; readonly after: string | null }
  | { readonly do: 'move'; readonly key: string; readonly after: string | null }
  | { readonly do: 'remove'; readonly key: string }
  /** One task, figure or line of year-end material, by its id. */
  | { readonly do: 'place'; readonly id: string; readonly to: string }
  /** 列为共性问题: these lines of units' problems are one problem of the district; and taken apart again. */
  | { readonly do: 'gather' | 'release'; readonly lines: readonly string[] };
