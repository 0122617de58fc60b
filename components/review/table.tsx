/**
 * A table that becomes a short list for each row below 620 px. The roles are spelled out, because a browser
 * forgets what a table is as soon as its display changes.
 */
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';

export interface Column {
  /** Above the column, and before the value in a list. */
  name: string;
  number?: boolean;
  /** Space before, where one group of columns ends. */
  gap?: boolean;
  className?: string;
}

export interface Row {
  key: string;
  /** The first cell names the row. */
  cells: readonly ReactNode[];
  /** Instead of the cells after the first. */
  veil?: ReactNode;
}

/** Spread, so that no linter takes the roles for a slip. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

const cellLook = 'border-line py-[9px] pe-3 align-middle last:pe-0';
const listLook =
  'max-[620px]:flex max-[620px]:items-center max-[620px]:justify-between max-[620px]:gap-3 max-[620px]:border-0 max-[620px]:px-0 max-[620px]:py-[3px] max-[620px]:text-start';
const nameLook = 'max-[620px]:before:text-12 max-[620px]:before:text-ink-2 max-[620px]:before:content-[attr(data-name)]';

const toLook = (column: Column | undefined): string =>
  classNames(column?.number ? 'text-end whitespace-nowrap tabular-nums' : 'text-start', column?.gap && 'ps-7', column?.className);

export function Table({ caption, columns, rows }: { caption: string; columns: readonly Column[]; rows: readonly Row[] }): ReactNode {
  return (
    <table {...as.table} className="w-full border-collapse max-[620px]:block">
      <caption className="sr-only">{caption}</caption>
      <thead {...as.rowgroup} className="max-[620px]:sr-only">
        <tr {...as.row}>
          {columns.map((column) => (
            <th
              key={column.name}
              {...as.columnheader}
              scope="col"
              className={classNames('border-b border-line py-1.5 pe-3 text-12 font-soft text-ink-2 last:pe-0', toLook(column))}
            >
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.rowgroup} className="max-[620px]:block">
        {rows.map((row) => (
          <TableRow key={row.key} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow({ row, columns }: { row: Row; columns: readonly Column[] }): ReactNode {
  const [name, ...rest] = row.cells;
  return (
    <tr {...as.row} className="border-b border-line last:border-b-0 max-[620px]:block max-[620px]:py-2.5">
      <th {...as.rowheader} scope="row" className={classNames(cellLook, listLook, 'text-start font-strong')}>
        {name}
      </th>
      {row.veil ? (
        <td {...as.cell} colSpan={columns.length - 1} className={classNames(cellLook, listLook, 'text-end')}>
          {row.veil}
        </td>
      ) : (
        rest.map((cell, index) => {
          const column = columns[index + 1];
          return (
            <td
              key={column?.name}
              {...as.cell}
              data-name={column?.name}
              className={classNames(cellLook, listLook, nameLook, toLook(column))}
            >
              {cell}
            </td>
          );
        })
      )}
    </tr>
  );
}
