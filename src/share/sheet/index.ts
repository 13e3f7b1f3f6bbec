/**
 * What enters: CSV and XLSX files of strangers; or a header and rows of cells.
 * What leaves: the first sheet as a header and rows, each with its line; or the bytes of a CSV or XLSX file.
 * Refuses: files that are neither, are damaged, locked, or unpack to more than a list of claims can be; macros and formulas are never run.
 */
export { readSheet } from './read-sheet.ts';
export { writeSheet } from './write-sheet.ts';
