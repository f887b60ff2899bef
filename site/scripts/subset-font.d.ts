declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2' | 'truetype';
    preserveNameIds?: readonly number[];
    variationAxes?: Record<string, number | { min: number; max: number; default: number }>;
  }
  export default function subsetFont(
    font: Buffer,
    letters: string,
    options: Options,
  ): Promise<Buffer>;
}
