/** The packages that the app is made of, as the build writes them down (scripts/build/licences.ts). */
export const LICENCES_FILE = "licences.json";

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier. */
  readonly licence: string;
  /** What the package's own licence files say; "" where it has none. */
  readonly text: string;
}

/** Throws where the file does not arrive or is something else. */
export async function shippedPackages(): Promise<readonly ShippedPackage[]> {
  const response = await fetch(`./${LICENCES_FILE}`);
  if (!response.ok) throw new Error(`${LICENCES_FILE}: status ${response.status}`);
  const packages: unknown = await response.json();
  if (!Array.isArray(packages)) throw new Error(`${LICENCES_FILE} is no list.`);
  return packages;
}
