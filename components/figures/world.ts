import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json" with { type: "json" };
import { alpha2Of } from "./country-codes.ts";
import { outline } from "./outline.ts";

export const worldWidth = 960;
export const worldHeight = 422;

type Outline = { country: string | undefined; path: string };

let known: Outline[] | undefined;
const antarctica = "010";

/**
 * The world's countries as path data on a sheet of 960 by 422, in the Equal Earth projection, which
 * keeps areas comparable. Land without an ISO code has no `country`. Drawn once per process.
 */
export function countryOutlines(): readonly Outline[] {
  known ??= drawCountries();
  return known;
}

function drawCountries(): Outline[] {
  const world = atlas as unknown as Topology<{ countries: GeometryCollection }>;
  const countries = feature(world, world.objects.countries);
  countries.features = countries.features.filter(({ id }) => id !== antarctica);
  const projection = geoEqualEarth().fitWidth(worldWidth, countries);
  return countries.features.map((country) => {
    const drawn = outline();
    geoPath(projection, drawn)(country);
    return { country: alpha2Of(String(country.id)), path: drawn.toString() };
  });
}
