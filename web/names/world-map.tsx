import { useQuery } from '@tanstack/react-query';
import { type GeoPermissibleObjects, geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/countries-50m.json?url';
import { ask } from '../api/client.ts';
import { useLanguage } from '../language/index.ts';
import { countryName } from '../language/places.ts';
import type { Target } from './targets.ts';
import style from './world-map.module.css';

const width = 720;
const height = 372;
/** Narrower than this on the map (pixels of the drawing), a country gets a ring so that it can be seen. */
const small = 7;

interface Props {
  readonly targets: readonly Target[];
  readonly current: string | undefined;
  readonly selected: string | undefined;
  readonly label: string;
  readonly onPoint: (code: string | undefined) => void;
  readonly onChoose: (target: Target) => void;
}

/**
 * The world with its real borders, centred on the western Pacific. Countries that are targets are filled by how many
 * reports say so, hatched where they say it with reservation alone. The list beside it is the way for the keyboard.
 */
export function WorldMap({ targets, current, selected, label, onPoint, onChoose }: Props) {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['world-atlas'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => ask<Atlas>(atlas, { signal }),
  });
  const drawn = useMemo(() => (data ? draw(data) : undefined), [data]);
  const byCode = new Map(targets.map((target) => [target.value, target]));
  const most = Math.max(...targets.map(({ reports }) => reports), 1);
  return (
    <svg className={style.map} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <defs>
        <pattern
          id="reserved"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className={style.patternPaper} width="5" height="5" />
          <rect className={style.patternInk} width="2" height="5" />
        </pattern>
      </defs>
      {drawn && <path className={style.grid} d={drawn.grid} />}
      {drawn?.countries.map(({ key, code, path, middle, isSmall }) => {
        const target = code === undefined ? undefined : byCode.get(code);
        if (!target) return <path key={key} className={style.country} d={path} />;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a pointer's short cut; the list beside it has the keys
          <g
            key={key}
            className={style.target}
            data-status={target.status ?? 'record'}
            data-level={target.reports * 3 > most * 2 ? 3 : target.reports * 3 > most ? 2 : 1}
            data-current={target.value === current || target.value === selected || undefined}
            onMouseEnter={() => onPoint(target.value)}
            onMouseLeave={() => onPoint(undefined)}
            onClick={() => onChoose(target)}
          >
            <title>{countryName(target.value, language)}</title>
            <path d={path} />
            {isSmall && <circle cx={middle[0]} cy={middle[1]} r="5" />}
          </g>
        );
      })}
    </svg>
  );
}

type Atlas = Parameters<typeof feature>[0];

interface Drawn {
  readonly grid: string;
  readonly countries: readonly {
    readonly key: string;
    /** ISO 3166-1 alpha-2; absent for areas without a code. */
    readonly code: string | undefined;
    readonly path: string;
    readonly middle: readonly [number, number];
    readonly isSmall: boolean;
  }[];
}

function draw(topology: Atlas): Drawn {
  const projection = geoNaturalEarth1().rotate([-145, 0]);
  const globe: GeoPermissibleObjects = { type: 'Sphere' };
  projection.fitExtent(
    [
      [2, 2],
      [width - 2, height - 2],
    ],
    globe,
  );
  const path = geoPath(projection).digits(1);
  const { countries } = topology.objects;
  const drawn = countries && feature(topology, countries);
  return {
    grid: path(geoGraticule10()) ?? '',
    countries: (drawn?.type === 'FeatureCollection' ? drawn.features : []).map((country, index) => {
      const [[left, top], [right, bottom]] = path.bounds(country);
      return {
        key: `${country.id ?? ''} ${index}`,
        code: alpha2(country.id),
        path: path(country) ?? '',
        middle: path.centroid(country),
        isSmall: Math.max(right - left, bottom - top) < small,
      };
    }),
  };
}

/** ISO 3166-1 numeric → alpha-2, as Unicode's aliases of territories have it (UTS #35: und-392 is und-JP). */
function alpha2(numeric: string | number | undefined): string | undefined {
  if (numeric === undefined) return undefined;
  const region = new Intl.Locale(`und-${String(numeric).padStart(3, '0')}`).region;
  return region && /^[A-Z]{2}$/.test(region) ? region : undefined;
}
