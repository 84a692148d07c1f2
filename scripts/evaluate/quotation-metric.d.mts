export type Part = 'quote' | 'addressee' | 'cue' | 'frame' | 'speaker';
export interface Marked extends Record<Part, ReadonlySet<number>> {
  readonly type: string;
  readonly medium: string;
}
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
export declare const PARTS: readonly Part[];
export declare function tokenF1(a: ReadonlySet<number>, b: ReadonlySet<number>): number;
export declare function assign(gain: readonly (readonly number[])[]): number[];
export declare function pairQuotes(system: readonly Marked[], gold: readonly Marked[]): [system: number, gold: number][];
export declare function score(
  documents: readonly { readonly system: readonly Marked[]; readonly gold: readonly Marked[] }[],
): Record<'message' | 'roles' | 'joint' | 'type' | Exclude<Part, 'quote'>, Figures>;
