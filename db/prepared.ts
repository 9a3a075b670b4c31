import { Column, is, Param, Placeholder, SQL } from "drizzle-orm";
import type { Db } from "./connection.ts";

type Values = Record<string, unknown>;
type Bind = (values: Values) => unknown;
type Place = { path: string[]; decode: (stored: unknown) => unknown };

/** What Drizzle's own `.prepare()` answers, as far as it is used here. */
type Built = {
  getQuery: () => { sql: string; params: unknown[] };
  execute: (values?: Values) => PromiseLike<unknown>;
  fields?: { path: string[]; field: unknown }[];
  joinsNotNullableMap?: Record<string, boolean>;
};

/** Makes something that belongs to a connection, such as a statement, once for each. */
export function perConnection<Thing>(make: (db: Db) => Thing): (db: Db) => Thing {
  const known = new WeakMap<Db, { thing: Thing }>();
  return (db) => {
    let made = known.get(db);
    if (!made) {
      made = { thing: make(db) };
      known.set(db, made);
    }
    return made.thing;
  };
}

/**
 * Builds a statement once per connection. Drizzle without `.prepare()` costs eight times as much
 * for an insert and 130 times for a read, so every hot statement goes through here. What Drizzle
 * finds out anew at each run, how to write each parameter and read each column, is found out once.
 */
export function prepared<Statement extends Built>(
  build: (db: Db) => Statement,
): (db: Db) => Pick<Statement, "execute"> {
  return perConnection((db) => compile(build(db), db));
}

function compile<Statement extends Built>(built: Statement, db: Db): Pick<Statement, "execute"> {
  // A join that may find nothing has rules of its own for what is null.
  if (Object.values(built.joinsNotNullableMap ?? {}).includes(false)) return built;
  const { sql, params } = built.getQuery();
  const statement = db.$client.prepare<unknown[], unknown[]>(sql);
  const binds = params.map(bindingOf);
  const bind = (values: Values) => binds.map((read) => read(values));
  if (!statement.reader) return executing(async (values = {}) => statement.run(bind(values)));
  const places = built.fields!.map(placeOf);
  statement.raw();
  return executing(async (values = {}) =>
    statement.all(bind(values)).map((row) => readRow(places, row)),
  );
}

function executing<Statement extends Built>(
  execute: (values?: Values) => Promise<unknown>,
): Pick<Statement, "execute"> {
  return { execute } as Pick<Statement, "execute">;
}

function bindingOf(param: unknown): Bind {
  if (is(param, Placeholder)) return ({ [param.name]: value }) => value;
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder } = param;
  const { name } = param.value;
  return ({ [name]: value }) => encoder.mapToDriverValue(value);
}

function placeOf({ path, field }: { path: string[]; field: unknown }): Place {
  const decoder = is(field, Column) ? field : decoderOf(field as SQL | SQL.Aliased);
  return {
    path,
    decode: (stored) => (stored === null ? null : decoder.mapFromDriverValue(stored)),
  };
}

function decoderOf(field: SQL | SQL.Aliased): { mapFromDriverValue: (value: unknown) => unknown } {
  const { decoder } = (is(field, SQL) ? field : field.sql) as unknown as {
    decoder: { mapFromDriverValue: (value: unknown) => unknown };
  };
  return decoder;
}

function readRow(places: Place[], row: unknown[]): Values {
  const result: Values = {};
  for (const [index, { path, decode }] of places.entries()) {
    let part = result;
    for (const name of path.slice(0, -1)) part = (part[name] ??= {}) as Values;
    part[path.at(-1)!] = decode(row[index]);
  }
  return result;
}
