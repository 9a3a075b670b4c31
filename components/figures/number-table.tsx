type Props = {
  /** What the table holds, for those who do not see the title it stands under. */
  name: string;
  /** The first names the rows. */
  columns: string[];
  rows: { name: string; cells: string[] }[];
};

export function NumberTable({ name, columns, rows }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls it by keyboard
    <section className="scroll" tabIndex={0} aria-label={name}>
      <table className="numbers">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name: row, cells }) => (
            <tr key={`${row} ${cells[0]}`}>
              <th scope="row">{row}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
