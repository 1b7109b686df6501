// How often the property tests try: a small budget in every run, and as many as one likes by hand (`PROPERTY_RUNS=10000`).

/** @param usual the number of tries in an ordinary run. */
export function runs(usual: number): { readonly numRuns: number } {
  const wanted = Number(process.env.PROPERTY_RUNS ?? usual);
  return { numRuns: Number.isInteger(wanted) && wanted > 0 ? wanted : usual };
}
