/** The yarns of a motif; `field` is the ground and is not drawn. */
export const YARNS = ['figure', 'accent', 'line'] as const;
export type Yarn = (typeof YARNS)[number] | 'field';

/** Rows of knots, from the top, each from the left. */
export type Knots = readonly (readonly Yarn[])[];

/** Decides the yarn of one knot of the upper left quarter. */
export type Quarter = { width: number; height: number; yarnAt: (x: number, y: number) => Yarn };
