import Database from "better-sqlite3";

/** A table of names, addresses and countries with so many rows, and nothing else; WAL and FULL like ours. */
export function openPlainDatabase(file: string, rows: number): Database.Database {
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec(`CREATE TABLE IF NOT EXISTS signatures
    (id INTEGER PRIMARY KEY, name TEXT, email TEXT, country TEXT, confirmedAt INTEGER)`);
  const present = database.prepare("SELECT count(*) FROM signatures").pluck().get() as number;
  const insert = database.prepare("INSERT INTO signatures (name, email, country) VALUES (?, ?, ?)");
  database.transaction(() => {
    for (let number = present; number < rows; number++) {
      insert.run("Ada Lindqvist", `signer-${number}@mail.example`, "SE");
    }
  })();
  return database;
}
